import Glibc
import LMDB

/// A folder of small files that must not be half written.
package struct Folder: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}

/// A file or a folder could not be read or written.
package struct FileError: Error, Hashable, CustomStringConvertible {
    package let path: String
    /// `errno`
    package let code: Int32

    /// The call that has just failed.
    package init(_ path: String, code: Int32 = errno) {
        self.path = path
        self.code = code
    }

    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// What the system says of it, in words.
    package var reason: String { unsafe String(cString: strerror(code)) }

    package var description: String { "\(path): \(reason)" }
}

// MARK: - Read

extension Folder {
    package var exists: Bool { unsafe access(path, F_OK) == 0 }

    package func has(_ name: String) -> Bool { unsafe access(self(name), F_OK) == 0 }

    /// The names in the folder, in order; none if there is no folder.
    package func names() throws(FileError) -> [String] {
        guard let directory = unsafe opendir(path) else {
            if errno == ENOENT { return [] }
            throw FileError(path)
        }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// The file's bytes, or `nil` if there is none.
    package func read(_ name: String) throws(FileError) -> [UInt8]? {
        let descriptor = unsafe open(self(name), O_RDONLY | O_CLOEXEC)
        if descriptor < 0, errno == ENOENT { return nil }
        guard descriptor >= 0 else { throw FileError(self(name)) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw FileError(self(name)) }
            if count == 0 { return bytes }
            bytes += chunk.prefix(count)
        }
    }

    /// The file's text, or `nil` if there is none. Bytes that are no UTF-8 become replacement characters.
    package func text(_ name: String) throws(FileError) -> String? {
        try read(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The lines of a file that are not empty; none if there is no file.
    package func lines(_ name: String) throws(FileError) -> [String] {
        (try text(name) ?? "").split(separator: "\n").map(String.init)
    }
}

// MARK: - Write

extension Folder {
    /// Makes the folder, and those it lies in, where they are not there; their names are on disk when this returns.
    package func create() throws(FileError) {
        if exists { return }
        try above.create()
        guard unsafe mkdir(path, 0o770) == 0 || errno == EEXIST else { throw FileError(path) }
        try above.sync()
    }

    /// The folder that it lies in.
    package var above: Folder {
        let path = path.hasSuffix("/") ? path.dropLast() : path[...]
        guard let slash = path.lastIndex(of: "/") else { return Folder(".") }
        return Folder(slash == path.startIndex ? "/" : String(path[..<slash]))
    }

    /// Puts the file there in one step: whoever reads it sees the old one or the new one, also after a crash.
    package func write(_ name: String, _ text: String, mode: mode_t = 0o660) throws {
        try write(name, text.utf8, mode: mode)
    }

    package func write(_ name: String, _ bytes: some Sequence<UInt8>, mode: mode_t = 0o660) throws {
        let temporary = name + ".new"
        remove(temporary)
        try fill(temporary, mode: mode) { try $0.write(bytes) }
        try rename(temporary, to: name)
    }

    /// Makes a file and writes it piece by piece; what is in it is on disk when this returns, and its name when the folder is
    /// synced. It is gone again if this throws.
    package func fill(_ name: String, mode: mode_t = 0o660, _ body: (inout FileWriter) throws -> Void) throws {
        let descriptor = unsafe open(self(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw FileError(self(name)) }
        defer { close(descriptor) }
        var writer = FileWriter(descriptor: descriptor, path: self(name))
        do {
            try body(&writer)
            try writer.finish()
        } catch {
            remove(name)
            throw error
        }
    }

    /// Gives a file another name; the change is on disk when this returns.
    package func rename(_ name: String, to new: String) throws(FileError) {
        guard unsafe Glibc.rename(self(name), self(new)) == 0 else { throw FileError(self(new)) }
        try sync()
    }

    /// Gives a file a name beside its own, unless another has it; the name is on disk when this returns.
    ///
    /// - Returns: false if a file has it already, which is left as it is.
    package func add(_ new: String, to name: String) throws(FileError) -> Bool {
        guard unsafe link(self(name), self(new)) == 0 else {
            if errno == EEXIST { return false }
            throw FileError(self(new))
        }
        try sync()
        return true
    }

    /// Puts the names in the folder on disk: a file that was made is not there after a crash if its name is not.
    package func sync() throws(FileError) {
        let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { throw FileError(path) }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw FileError(path) }
    }

    package func remove(_ name: String) { unsafe unlink(self(name)) }

    /// Runs `body` while no other process runs one on the same name. The lock goes with the process, however it ends.
    package func locked<Result>(_ name: String, _ body: () throws -> Result) throws -> Result {
        try create()
        let descriptor = unsafe open(self(name), O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else { throw FileError(self(name)) }
        defer { close(descriptor) }
        guard waitForLock(descriptor, .exclusive) else { throw FileError(self(name)) }
        return try body()
    }

    /// Holds a lock that others may share, until the value is gone.
    package func share(_ name: String) throws -> SharedLock {
        let descriptor = unsafe open(self(name), O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else { throw FileError(self(name)) }
        let lock = SharedLock(descriptor: descriptor)
        guard waitForLock(descriptor, .shared) else { throw FileError(self(name)) }
        return lock
    }
}

/// A lock that is held with others. It goes with the value, and with the process, however it ends.
package final class SharedLock: Sendable {
    private let descriptor: Int32

    fileprivate init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }
}

/// A file that is being written.
package struct FileWriter {
    private let descriptor: Int32
    private let path: String
    private var buffer: [UInt8] = []

    fileprivate init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    package mutating func write(_ bytes: some Sequence<UInt8>) throws(FileError) {
        buffer.append(contentsOf: bytes)
        if buffer.count > 1 << 18 { try flush() }
    }

    private mutating func flush() throws(FileError) {
        var written = 0
        while written < buffer.count {
            let rest = buffer[written...]
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FileError(path) }
            written += count
        }
        buffer.removeAll(keepingCapacity: true)
    }

    fileprivate mutating func finish() throws(FileError) {
        try flush()
        guard fsync(descriptor) == 0 else { throw FileError(path) }
    }
}
