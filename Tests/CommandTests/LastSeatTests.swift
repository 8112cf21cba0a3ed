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
        let inLine = try logbook.run("enrolment", "list", "--offer", offer, "--status", "waiting").lines.dropFirst()
        #expect(inLine.count == 39)
        for (event, line) in zip(inLog, inLine) {
            let id = try #require(event["event"]?["data"]?["enrolment"]?.string)
            #expect(id.contains(line.prefix(13)))
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
