import Glibc

/// Which file it is, whatever it is called.
struct FileIdentity: Hashable {
    private let device: dev_t
    private let inode: ino_t

    private init(_ status: stat) { (device, inode) = (status.st_dev, status.st_ino) }

    /// The file that has the name now; `nil` if none has.
    init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The file that is open; `nil` if it cannot be told.
    init?(_ descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }
}
