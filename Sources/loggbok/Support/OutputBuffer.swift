/// Collects lines for standard output and writes many at once: a log of a million events is a million lines.
struct OutputBuffer {
    private static let size = 1 << 16
    private var bytes: [UInt8] = []

    mutating func add(line: [UInt8]) {
        bytes += line
        bytes.append(UInt8(ascii: "\n"))
        if bytes.count >= Self.size { flush() }
    }

    /// Writes what is left. Nothing is written by itself when the buffer goes.
    mutating func flush() {
        Terminal.write(bytes, to: 1)
        bytes.removeAll(keepingCapacity: true)
    }
}
