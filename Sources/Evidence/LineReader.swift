import Glibc

/// Reads a file line by line, however long it is; or what comes in at an open descriptor, as soon as it comes.
package struct LineReader: ~Copyable {
    private let descriptor: Int32
    private let isOwn: Bool
    private let path: String
    private var buffer: [UInt8] = []
    private var at = 0
    private var isAtEnd = false

    package init(_ path: String) throws(FileError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        isOwn = true
        self.path = path
        guard descriptor >= 0 else { throw FileError(path) }
    }

    /// Reads from what is open already, and leaves it open.
    package init(open descriptor: Int32, named path: String) {
        (self.descriptor, isOwn, self.path) = (descriptor, false, path)
    }

    deinit { if isOwn { close(descriptor) } }

    /// The next line without its line feed, or `nil` at the end; a last line without one is a line as well.
    package mutating func next() throws(FileError) -> ArraySlice<UInt8>? {
        var searched = at
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { at = end + 1 }
                return buffer[at..<end]
            }
            if isAtEnd {
                defer { at = buffer.count }
                return at < buffer.count ? buffer[at...] : nil
            }
            searched = buffer.count - at
            buffer.removeFirst(at)
            at = 0
            try fill()
        }
    }

    /// All that was not read yet.
    package mutating func rest() throws(FileError) -> [UInt8] {
        while !isAtEnd { try fill() }
        defer { at = buffer.count }
        return Array(buffer[at...])
    }

    private mutating func fill() throws(FileError) {
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        let count = unsafe read(descriptor, &chunk, chunk.count)
        if count < 0, errno == EINTR { return }
        guard count >= 0 else { throw FileError(path) }
        if count == 0 { isAtEnd = true }
        buffer += chunk.prefix(count)
    }
}
