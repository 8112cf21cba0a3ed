import Glibc

/// The folder that a file lies in, held against others who make files in it, and synced when names in it have changed.
struct FolderLock: ~Copyable {
    private let path: String
    private let descriptor: Int32

    /// Waits until nobody else holds it. The lock goes with the process, however it ends.
    init(of file: String) throws(LMDBError) {
        path = Self.folder(of: file)
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LMDBError(errno, "open \(path)") }
        guard waitForLock(descriptor, .exclusive) else {
            let code = errno
            close(descriptor)
            throw LMDBError(code, "lock \(path)")
        }
    }

    deinit { close(descriptor) }

    func has(_ file: String) -> Bool { access(file, F_OK) == 0 }

    /// Removes a file of LMDB's, and the lock file beside it.
    func remove(_ file: String) {
        unlink(file)
        unlink(file + "-lock")
    }

    /// Gives a file another name; the change is on disk when this returns.
    func rename(_ file: String, to name: String) throws(LMDBError) {
        guard Glibc.rename(file, name) == 0 else { throw LMDBError(errno, "rename \(file)") }
        guard fsync(descriptor) == 0 else { throw LMDBError(errno, "sync \(path)") }
    }

    /// Puts the names in the file's folder on disk: a file that was made is not there after a crash if its name is not.
    static func sync(of file: String) throws(LMDBError) {
        let path = folder(of: file)
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LMDBError(errno, "open \(path)") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw LMDBError(errno, "sync \(path)") }
    }

    private static func folder(of file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }
}
