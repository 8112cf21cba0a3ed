import LMDB

extension EventLog {
    /// Copies the log as it stands into a new file, while others append; without the pages that wait to be used again.
    ///
    /// - Throws: `LMDBError`, also if there is a file already.
    /// - Cost: the log is read and written once; the copy is on disk when this returns.
    public func copy(to path: String) throws { try environment.copy(to: path) }
}
