import JSON

/// `loggbok append` with both ends in the test's hands: a line goes in when the test says so, and is answered.
struct RunningAppend {
    private let child: Child
    private let input: Pipe
    private let output: Pipe

    init(_ logbook: TestLogbook) throws {
        (input, output) = (Pipe(), Pipe())
        child = try Child(
            [Program.path, "append", "--logbook", logbook.path], environment: Program.environment,
            input: .descriptor(input.readingEnd), output: .descriptor(output.writingEnd), errors: .file("/dev/null"))
        input.closeReadingEnd()
        output.closeWritingEnd()
    }

    func send(_ lines: [String]) { input.write(Array(lines.map { $0 + "\n" }.joined().utf8)) }

    /// At least as many answers as are asked for, and those that came with them.
    func answers(_ count: Int) throws -> [JSONValue] { try Self.parse(bytes(lines: count)) }

    /// Kills the process after so many answers at least, and returns every answer it gave.
    func kill(afterAnswers count: Int) throws -> (answers: [JSONValue], ending: Child.Ending) {
        var bytes = bytes(lines: count)
        child.kill()
        let ending = child.wait()
        while case let more = output.read(), !more.isEmpty { bytes += more }
        input.closeWritingEnd()
        output.closeReadingEnd()
        return (try Self.parse(bytes), ending)
    }

    /// Ends the input, and waits for the process.
    func end() -> Child.Ending {
        input.closeWritingEnd()
        defer { output.closeReadingEnd() }
        return child.wait()
    }

    private func bytes(lines: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count(where: { $0 == UInt8(ascii: "\n") }) < lines {
            let more = output.read()
            if more.isEmpty { break }
            bytes += more
        }
        return bytes
    }

    /// The answers that are whole: the kill may have cut the last one.
    private static func parse(_ bytes: [UInt8]) throws -> [JSONValue] {
        try bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
            .map { try JSONValue(parsing: Array($0)) }
    }
}
