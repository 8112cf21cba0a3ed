import Glibc
import JSON

/// Where the program writes: what was asked for to standard output, everything about it to standard error.
enum Terminal {
    static func print(_ text: String) { write(Array((text + "\n").utf8), to: 1) }

    static func print(line: [UInt8]) { write(line + [UInt8(ascii: "\n")], to: 1) }

    /// One JSON value on a line of its own.
    static func print(json body: (inout JSONWriter) -> Void) {
        print(line: JSONWriter.bytes { writer in writer.writeObject(body) })
    }

    /// A view's row on a line of its own.
    static func print(row: some JSONWritable) { print(line: JSONWriter.bytes { row.write(to: &$0) }) }

    static func note(_ text: String) { write(Array((text + "\n").utf8), to: 2) }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Ends when everything is written; a reader that went away ends the program, as a pipe does.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { exit(Failure.Code.cannotWrite.rawValue) }
            rest = rest.dropFirst(count)
        }
    }
}

/// Reads standard input or a file, as bytes: text is checked by whoever makes text of it.
struct ByteInput {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isAtEnd = false

    static var standard: ByteInput { ByteInput(descriptor: 0) }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    /// The next line without its line feed, or `nil` at the end.
    mutating func line() throws -> [UInt8]? {
        var searched = 0
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[..<end])
                buffer.removeFirst(end + 1)
                return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
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
                .badInput, en: "The input cannot be read (errno \(errno)).",
                nb: "Inndata kan ikke leses (errno \(errno)).")
        }
        if count == 0 { isAtEnd = true }
        buffer += chunk.prefix(count)
    }

    /// The whole file; `-` is standard input.
    static func contents(of path: String) throws -> [UInt8] {
        let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw Failure(.notThere, en: "\(path) cannot be opened.", nb: "\(path) kan ikke åpnes.")
        }
        defer { if descriptor != 0 { close(descriptor) } }
        var input = ByteInput(descriptor: descriptor)
        while !input.isAtEnd { try input.fill() }
        return input.buffer
    }
}

/// Tells how far something long has come: rate and time left, on a terminal only, after the first second.
final class ProgressLine {
    private let isShown = Terminal.isTerminal(2)
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var hasPrinted = false

    func report(_ done: UInt64, _ all: UInt64) {
        let now = ContinuousClock.now
        guard isShown, now - start > .seconds(1), now - last > .milliseconds(200), done > 0 else { return }
        last = now
        hasPrinted = true
        let seconds = Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
        let rate = Double(done) / seconds
        let left = Int(Double(all - min(done, all)) / rate)
        Terminal.write(Array("\r\(done)/\(all)  \(Int(rate))/s  \(left) s   ".utf8), to: 2)
    }

    func end() {
        if hasPrinted { Terminal.write(Array("\r\u{1B}[K".utf8), to: 2) }
    }
}
