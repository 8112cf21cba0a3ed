import Glibc
import JSON
import Testing

/// `append` is killed while it works. What it had answered is in the log, whole and in order, and nothing else is amiss.
struct KilledAppendTests {
    @Test(arguments: 0..<20) func `what was answered before the kill is in the log`(round: Int) throws {
        let logbook = try TestLogbook.empty()
        let append = try RunningAppend(logbook)
        // More lines than it can answer before it is killed.
        let sent = (0..<200).map { Line.person($0) }
        append.send(sent)
        let enough = Int.random(in: 0...60)
        let (answers, ending) = try append.kill(afterAnswers: enough)
        #expect(ending == .signal(SIGKILL))
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
}
