import Glibc

extension Environment {
    /// Puts another file in the place of one that nobody has open, in one step: after a crash one of the two is there. The
    /// changed names are on disk when this returns.
    ///
    /// Whoever had it open would go on in the file that was taken away. Worse, LMDB's lock file would be of both files, with
    /// the number of one's last transaction in it: what is then acknowledged in the other can be lost.
    ///
    /// - Parameters:
    ///   - new: a file that nobody has open either.
    ///   - kept: another name for the file that was there.
    /// - Throws: `LMDBError` with the reason `inUse` if somebody, also in this process, has the file open: nothing is changed.
    public static func replace(_ path: String, by new: String, keeping kept: String? = nil) throws(LMDBError) {
        let folder = try FolderLock(of: path)
        guard folder.has(path) else { return try folder.rename(new, to: path) }
        try SharedEnvironment.whileClosed(path) { () throws(LMDBError) in
            if let kept {
                guard link(path, kept) == 0 else { throw LMDBError(errno, "give \(path) the name \(kept)") }
            }
            try folder.rename(new, to: path)
        }
    }
}

extension SharedEnvironment {
    /// Runs `body` while nobody has the file open, nor can open it.
    fileprivate static func whileClosed(
        _ path: String, _ body: () throws(LMDBError) -> Void
    ) throws(LMDBError) {
        try withRegistry { isOpen throws(LMDBError) in
            guard !isOpen(path) else { throw LMDBError(EBUSY, "replace \(path)") }
            let opening = try OpeningLock(path)
            defer { withExtendedLifetime(opening) {} }
            let others = Glibc.open(path + "-lock", O_RDWR | O_CLOEXEC)
            defer { if others >= 0 { Glibc.close(others) } }
            if others >= 0 {
                // Whoever has an environment open holds the first byte of its lock file.
                var lock = flock.ofFirstByte
                guard fcntl(others, tryLock, &lock) == 0 else { throw LMDBError(EBUSY, "replace \(path)") }
            } else if errno != ENOENT {
                throw LMDBError(errno, "open \(path)-lock")
            }
            try body()
        }
    }

    /// F_OFD_SETLK, which is not imported: a lock of the open file, and not of the process, which may have others.
    private static var tryLock: Int32 { 37 }
}
