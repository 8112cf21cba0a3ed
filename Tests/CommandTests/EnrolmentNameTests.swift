import JSON
import Testing

/// Whom an enrolment is of: a name for who holds the key, as in the other lists.
@Suite struct EnrolmentNameTests {
    private let logbook: TestLogbook
    private let offer: String

    init() throws {
        logbook = try TestLogbook.empty()
        let partner = try logbook.begin("partner", "register", "--name", "Namdal studiesenter", "--kind", "annet")
        offer = try logbook.begin(
            "offer", "create", "--title", "Truckkurs", "--provider", partner, "--mode", "online", "--start",
            "2027-03-01", "--end", "2027-03-02")
        _ = try logbook.run("offer", "publish", offer, "--capacity", "5")
        let run = try logbook.run("person", "register", "--name", "-", "--json", input: Array("Kari Markør\n".utf8))
        let person = try #require(try run.json().last?["subject"]?.string)
        #expect(try logbook.run("enrolment", "register", "--offer", offer, "--person", person).ending == .exit(0))
    }

    @Test func `who holds the key sees it, in the list, in the offer and in JSON`() throws {
        for words in [["enrolment", "list"], ["offer", "show", offer]] {
            let run = try logbook.run(words)
            #expect(run.text.contains("Kari Markør"), "\(run.text)")
            for line in run.lines { #expect(line.count <= 80, "\(line)") }
        }
        let rows = try logbook.run("enrolment", "list", "--json").json()
        #expect(rows.first?["personal"]?.array?.first?["text"]?.string == "Kari Markør", "\(rows)")
    }

    @Test func `who does not hold it sees that it is sealed`() throws {
        let noKey = ["LOGGBOK_KEY_FILE=\(logbook.path)/none.keys"]
        let run = try logbook.run("enrolment", "list", environment: noKey)
        #expect(run.ending == .exit(0) && !run.text.contains("Kari") && run.text.contains("[sealed]"), "\(run.text)")
    }
}
