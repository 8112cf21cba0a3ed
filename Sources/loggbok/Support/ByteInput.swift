import Glibc

/// Reads standard input or a file, as bytes: text is checked by whoever makes text of it.
struct ByteInput {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isAtEnd = false
    private var isAtStart = true

    static var standard: ByteInput { ByteInput(descriptor: 0) }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// The next line without its line feed, or `nil` at the end. A byte-order mark before the first line, and a carriage
    /// return behind any, are not part of it.
    mutating func line() throws -> [UInt8]? {
        guard let line = try rawLine() else { return nil }
        defer { isAtStart = false }
        let text = isAtStart && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line[...]
        return Array(text.last == UInt8(ascii: "\r") ? text.dropLast() : text)
    }

    private mutating func rawLine() throws -> [UInt8]? {
        var searched = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[..<end])
                buffer.removeFirst(end + 1)
                return line
            }
            searched = buffer.count
            if isAtEnd {
                defer { buffer = [] }
                return buffer.isEmpty ? nil : buffer
            }
            try fill()
        }
    }

    private mutating func fill() throws {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe read(descriptor, &chunk, chunk.count)
        guard count >= 0 else {
            throw Failure(
                .badInput, en: "The input cannot be read: \(lastSystemError()).",
                nb: "Inndata kan ikke leses: \(lastSystemError()).")
        }
        if count == 0 { isAtEnd = true }
        buffer += chunk.prefix(count)
    }

    /// The whole file; `-` is standard input.
    static func contents(of path: String) throws -> [UInt8] {
        let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = lastSystemError()
            throw Failure(
                .notThere, en: "\(path) cannot be opened: \(reason).", nb: "\(path) kan ikke åpnes: \(reason).")
        }
        defer { if descriptor != 0 { close(descriptor) } }
        var input = ByteInput(descriptor: descriptor)
        while !input.isAtEnd { try input.fill() }
        return input.buffer
    }
}
