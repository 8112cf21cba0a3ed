import Glibc
import JSON
import Testing

/// `append` is killed while it works. What it had answered is in the log, whole and in order, and nothing else is amiss.
struct KilledAppendTests {
    @Test(arguments: 0..<20) func `what was answered before the kill is in the log`(round: Int) throws {
        let logbook = try TestLogbook.empty()
        let (input, output) = (Pipe(), Pipe())
        let child = try Child(
            [Program.path, "append", "--logbook", logbook.path], environment: Program.environment,
            input: .descriptor(input.readingEnd), output: .descriptor(output.writingEnd), errors: .file("/dev/null"))
        input.closeReadingEnd()
        output.closeWritingEnd()
        defer {
            input.closeWritingEnd()
            output.closeReadingEnd()
        }

        // More lines than it can answer before it is killed: as many as fit into a pipe, and at least a few.
        let sent = (0..<200).map { Line.person($0) }
        input.write(Array(sent.map { $0 + "\n" }.joined().utf8))
        var answered: [UInt8] = []
        let enough = Int.random(in: 0...60)
        while answered.count(where: { $0 == UInt8(ascii: "\n") }) < enough { answered += output.read() }
        child.kill()
        #expect(child.wait() == .signal(SIGKILL))
        while case let more = output.read(), !more.isEmpty { answered += more }

        let answers = try Self.wholeLines(answered).map { try JSONValue(parsing: $0) }
        #expect(answers.count >= enough)
        let doctor = try Program.run(["doctor", logbook.path])
        #expect(doctor.ending == .exit(0), "\(doctor.text)\(doctor.errors)")
        let stored = try logbook.run("log", "--json").json()
        #expect(stored.count >= answers.count)
        for (index, event) in stored.enumerated() {
            #expect(event["position"]?.integer == index + 1)
            #expect(event["event"]?["id"]?.string == Line.uuid(index))
        }
        for (index, answer) in answers.enumerated() {
            #expect(answer["status"]?.string == "appended")
            #expect(answer["position"]?.integer == index + 1)
            #expect(answer["id"]?.string == Line.uuid(index))
        }
        #expect(try logbook.append(sent).ending == .exit(0))
        #expect(try logbook.lines().count == sent.count)
    }

    private static func wholeLines(_ bytes: [UInt8]) -> [[UInt8]] {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return lines.dropLast().map { Array($0) }
    }
}
