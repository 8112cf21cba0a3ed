import JSON
import Testing

/// Forty processes want the last seat of one offer. LOGGBOK_SEAT_RACES says how often they race; a few times by itself.
struct LastSeatTests {
    static let races = Int(Environment.value("LOGGBOK_SEAT_RACES") ?? "") ?? 2

    @Test(arguments: 1...races) func `one of forty gets it, and all others are told who did`(race: Int) throws {
        let (logbook, offer, persons) = try offerWithOneSeat()
        let runs = try persons.map { person in
            try logbook.start("enrolment", "register", "--offer", offer, "--person", person)
        }.map { try $0.wait() }

        #expect(runs.count { $0.ending == .exit(0) } == 1)
        let enrolled = try logbook.run("log", "--json", "--type", "enrolment.registered", "--tag", offer).json()
        #expect(enrolled.count == 1)
        let position = try #require(enrolled.first?["position"]?.integer)
        let refused = runs.filter { $0.ending == .exit(1) }
        #expect(refused.count == 39)
        for run in refused {
            #expect(run.errors.contains("is full: 1 of 1 seats are taken.  (event \(position), Enrolled"))
        }
    }

    /// All have the log open and wait for the word, so that many decide on the same state before the first has appended.
    @Test(arguments: 1...races) func `of forty that stand ready one gets it`(race: Int) throws {
        let (logbook, offer, persons) = try offerWithOneSeat()
        let ready = try persons.indices.map { index in
            let append = try RunningAppend(logbook)
            append.send([Line.person(100 + index)])
            return append
        }
        for append in ready { #expect(try append.answers(1).map { $0["status"]?.string } == ["appended"]) }
        for (append, person) in zip(ready, persons) { append.send([enrolment(offer, person)]) }
        let answers = try ready.map { try $0.answers(1)[0] }
        for append in ready { _ = append.end() }

        let appended = answers.filter { $0["status"]?.string == "appended" }
        try #require(appended.count == 1)
        let position = appended[0]["position"]?.integer
        let refused = answers.filter { $0["status"]?.string == "refused" }
        #expect(refused.count == 39)
        #expect(refused.allSatisfy { $0["inTheWay"]?["position"]?.integer == position })
        #expect(try logbook.run("log", "--type", "enrolment.registered").lines.count == 1)
    }

    private func enrolment(_ offer: String, _ person: String) -> String {
        let id = person.replacing("person:", with: "enrolment:")
        return
            #"{"type":"enrolment.registered","data":{"enrolment":"\#(id)","offer":"\#(offer)","person":"\#(person)","#
            + #""funding":"other","additionality":"unknown"}}"#
    }

    @Test func `with a waiting list one gets it, and the others stand in line in the order of the log`() throws {
        let (logbook, offer, persons) = try offerWithOneSeat("--waiting-list")
        let runs = try persons.map { person in
            try logbook.start("enrolment", "register", "--offer", offer, "--person", person, "--wait")
        }.map { try $0.wait() }

        #expect(runs.allSatisfy { $0.ending == .exit(0) })
        let rows = try logbook.run("enrolment", "list", "--offer", offer, "--json").json()
        let statuses = rows.map { $0["changes"]?[0]?["status"]?.string }
        #expect(statuses.count { $0 == "seated" } == 1)
        #expect(statuses.count { $0 == "waiting" } == 39)
        let inLog = try logbook.run("log", "--json", "--type", "enrolment.waitlisted", "--tag", offer).json()
        let table = try logbook.run("enrolment", "list", "--offer", offer, "--status", "waiting").lines.dropFirst()
        // Two ids of one millisecond are shown longer, and the persons' ids, which are long here, then go on below.
        let inLine = table.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != " " } }
        #expect(inLine.count == 39)
        for (event, shown) in zip(inLog, inLine) {
            let id = try #require(event["event"]?["data"]?["enrolment"]?.string)
            #expect(id.hasPrefix("enrolment:" + shown))
        }
    }

    private func offerWithOneSeat(_ options: String...) throws -> (TestLogbook, offer: String, persons: [String]) {
        let logbook = try TestLogbook.empty()
        let partner = try logbook.begin("partner", "register", "--name", "Namdal studiesenter", "--kind", "annet")
        let offer = try logbook.begin(
            "offer", "create", "--title", "Truckkurs", "--provider", partner, "--mode", "online", "--start",
            "2099-01-01",
            "--end", "2099-02-01")
        _ = try logbook.run(["offer", "publish", offer, "--capacity", "1"] + options)
        let persons = (0..<40).map { Line.person($0) }
        #expect(try logbook.append(persons).ending == .exit(0))
        return (logbook, offer, (0..<40).map { "person:\(Line.uuid($0 + 1_000_000))" })
    }
}
