import Glibc
import LMDB

/// The directory of the views' files, with the few operations on it that must not be half done.
struct Directory {
    let path: String

    func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

    func create() throws(ViewError) {
        guard unsafe mkdir(path, 0o770) == 0 || errno == EEXIST else { throw error }
    }

    /// The text of a small file, or `nil` if there is none.
    func read(_ name: String) -> String? {
        let descriptor = unsafe open(self(name), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
        return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
    }

    /// Puts the text in the place of the file in one step: a reader sees the old text or the new.
    func replace(_ name: String, with text: String) throws(ViewError) {
        let temporary = self(name + ".new")
        let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else { throw error }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        guard unsafe write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0,
            unsafe rename(temporary, self(name)) == 0
        else { throw error }
        // The new name is on disk when the directory is.
        let directory = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw error }
        fsync(directory)
        close(directory)
    }

    func remove(_ name: String) { unsafe unlink(self(name)) }

    func contents() -> [String] {
        guard let directory = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.append(name)
        }
        return names
    }

    /// Runs `body` while no other process runs one under the same name. The lock goes with the process, however it ends.
    func locked<Result>(_ name: String, _ body: () throws -> Result) throws -> Result {
        let descriptor = unsafe open(self(name), O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        guard descriptor >= 0 else { throw error }
        defer { close(descriptor) }
        guard waitForLock(descriptor, .exclusive) else { throw error }
        return try body()
    }

    private var error: ViewError { .directory(path: path, code: errno) }
}
