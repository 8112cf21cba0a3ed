import Evidence
import Glibc

/// Standard input line by line, or a whole file, as bytes: text is checked by whoever makes text of it.
struct ByteInput: ~Copyable {
    private var lines = LineReader(open: 0, named: "-")
    private var isAtStart = true

    static var standard: ByteInput { ByteInput() }

    /// The next line without its line feed, or `nil` at the end. A byte-order mark before the first line, and a carriage
    /// return behind any, are not part of it.
    mutating func line() throws -> [UInt8]? {
        let line: ArraySlice<UInt8>?
        do { line = try lines.next() } catch { throw Failure(reading: error) }
        guard let line else { return nil }
        defer { isAtStart = false }
        let text = isAtStart && line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
        return Array(text.last == UInt8(ascii: "\r") ? text.dropLast() : text)
    }

    /// The whole file; `-` is standard input.
    static func contents(of path: String) throws -> [UInt8] {
        var file = path == "-" ? LineReader(open: 0, named: path) : try opened(path)
        do { return try file.rest() } catch { throw Failure(reading: error) }
    }

    private static func opened(_ path: String) throws -> LineReader {
        do { return try LineReader(path) } catch {
            throw Failure(
                .notThere, en: "\(path) cannot be opened: \(error.reason).",
                nb: "\(path) kan ikke åpnes: \(error.reason).")
        }
    }
}

extension Failure {
    fileprivate init(reading error: FileError) {
        self.init(
            .badInput, en: "The input cannot be read: \(error.reason).",
            nb: "Inndata kan ikke leses: \(error.reason).")
    }
}
