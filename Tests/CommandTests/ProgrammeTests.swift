import JSON
import Testing

/// Sessions, work and corrections, as a coordinator meets them at the command line.
struct ProgrammeTests {
    private let logbook: TestLogbook
    /// An offer that is open, with a session from nine to three, and somebody who has a seat.
    private let offer: String
    private let place: String
    private let session: String
    private let person: String

    init() throws {
        logbook = try TestLogbook.empty()
        _ = try logbook.begin(
            "programme", "start", "--name", "Pilot", "--from", "2025-01-01", "--funder", "Fylket", "--on",
            "2025-01-01")
        let provider = try logbook.begin("partner", "register", "--name", "Skolen", "--kind", "vgs")
        place = try logbook.begin(
            "location", "register", "--name", "Skolen", "--kom", "5007", "--kind", "skole")
        offer = try Self.offer("HMS", provider, place, logbook)
        person = try logbook.begin("person", "register")
        _ = try logbook.begin("enrolment", "register", "--offer", offer, "--person", person)
        session = try Self.session(of: offer, from: "09:00", to: "15:00", place, logbook)
    }

    private static func offer(
        _ title: String, _ provider: String, _ place: String, _ logbook: TestLogbook
    ) throws -> String {
        let offer = try logbook.begin(
            "offer", "create", "--title", title, "--provider", provider, "--location", place, "--start", "2025-03-03",
            "--end", "2025-03-31", "--skill", title)
        _ = try logbook.begin("offer", "publish", offer, "--capacity", "4")
        return offer
    }

    private static func session(
        of offer: String, from start: String, to end: String, _ place: String, _ logbook: TestLogbook
    ) throws -> String {
        try logbook.begin(
            "session", "schedule", "--offer", offer, "--start", "2025-03-05T\(start)", "--end", "2025-03-05T\(end)",
            "--location", place)
    }

    @Test func `everybody who had a seat is recorded for all of the session, once`() throws {
        let other = try logbook.begin("person", "register")
        _ = try logbook.begin("enrolment", "register", "--offer", offer, "--person", other, "--on", "2025-02-10")
        let run = try logbook.run("session", "attend", session, "--all", "--json")
        // The first enrolled today, after the day of the session.
        #expect(try run.json().map { $0["type"]?.string } == ["attendance.recorded"])
        let list = try logbook.run("session", "list", "--json").json()
        #expect(list.count == 1 && list[0]["start"]?.string == "2025-03-05T09:00:00+01:00")
        #expect(try logbook.run("session", "attend", session, "--all").ending == .exit(1))
        #expect(try logbook.run("session", "cancel", session).ending == .exit(1))
        #expect(try logbook.run("session", "attend", session).ending == .exit(64))
    }

    @Test func `a session at the same time in another offer is a warning and no refusal`() throws {
        let provider = try logbook.begin("partner", "register", "--name", "Andre", "--kind", "annet")
        let second = try Self.offer("Truck", provider, place, logbook)
        _ = try Self.session(of: second, from: "14:00", to: "16:00", place, logbook)
        let words = ["enrolment", "register", "--offer", second, "--person", person]
        let checked = try logbook.run(words + ["--check", "--json"])
        #expect(try checked.json()[0]["warnings"]?.array?.count == 1)
        let run = try logbook.run(words)
        #expect(run.ending == .exit(0) && run.errors.contains("HMS"))
        let free = try logbook.begin("person", "register")
        let without = try logbook.run("enrolment", "register", "--offer", second, "--person", free, "--json")
        #expect(without.errors.isEmpty)
        #expect(try without.json()[0]["warnings"] == nil)
    }

    @Test func `an hour that the clocks skip is no time`() throws {
        let run = try logbook.run(
            "session", "schedule", "--offer", offer, "--start", "2025-03-30T02:30", "--end", "2025-03-30T05:00",
            "--location", place)
        #expect(run.ending == .exit(64))
    }

    @Test func `a chain of five corrections is shown whole, with who, when and why`() throws {
        _ = try logbook.begin(
            "business", "register", "--orgnr", "999900003", "--name", "Fjordtre", "--kom", "5047", "--on", "2025-01-02")
        _ = try logbook.begin("need", "log", "--business", "999900003", "--title", "Truck", "--heads", "1")
        let position = try #require(
            try logbook.run("log", "--type", "need.logged", "--json").json()[0]["position"]?.integer)
        for heads in 2...6 {
            let run = try logbook.run(
                "correct", "\(position)", "--set", "heads=\(heads)", "--reason", "amount", "--actor", "actor:kari")
            #expect(run.ending == .exit(0))
        }
        let shown = try logbook.run("show", "\(position)", "--json").json()[0]
        let amendments = try #require(shown["amendments"]?.array)
        #expect(amendments.map { $0["data"]?["heads"]?.integer } == [2, 3, 4, 5, 6])
        #expect(amendments.allSatisfy { $0["actor"]?.string == "actor:kari" && $0["reason"]?.string == "amount" })
        #expect(amendments.allSatisfy { $0["recorded"]?.string != nil && $0["voided"]?.boolean == false })
        #expect(shown["standing"]?.string == "corrected")
        let needs = try logbook.run("need", "list", "--json").json()
        #expect(needs[0]["need"]?["heads"]?.integer == 6)
        let before = try logbook.run("need", "list", "--json", "--at", "\(position)").json()
        #expect(before[0]["need"]?["heads"]?.integer == 1)
    }

    @Test func `a number that stands where a text stood is corrected as a text`() throws {
        _ = try logbook.begin(
            "business", "register", "--orgnr", "999900003", "--name", "Fjordtre", "--kom", "5047", "--on", "2025-01-02")
        let position = try #require(
            try logbook.run("log", "--type", "business.registered", "--json").json().last?["position"]?.integer)
        _ = try logbook.begin(
            "correct", "\(position)", "--set", "kom=5045", "--set", "name=\"1881\"", "--reason", "mistake")
        let business = try logbook.run("business", "show", "999900003", "--json").json()[0]
        #expect(business["business"]?["business"]?["name"]?.string == "1881")
        let amended = try logbook.run("show", "\(position)", "--json").json()[0]["amendments"]?.array
        #expect(amended?.first?["data"]?["kom"]?.string == "5045")
    }

    @Test func `amounts are taken with a comma or a point, and written as the language does`() throws {
        for kroner in ["900,50", "100.25"] {
            _ = try logbook.begin(
                "cost", "record", "--kroner", kroner, "--kind", "venue", "--funded-by", "grant", "--on", "2025-01-15")
        }
        for (language, amounts) in [("en", ["900.50", "100.25"]), ("nb", ["900,50", "100,25"])] {
            let list = try logbook.run("cost", "list", "--language", language).text
            #expect(amounts.allSatisfy { list.contains($0) })
            let sum = try logbook.run("resources", "--language", language).text
            #expect(sum.contains(language == "en" ? "1000.75" : "1000,75"))
            #expect(sum.contains(language == "en" ? "100.0 %" : "100,0 %"))
            let figure = try logbook.run("stats", "show", "cost", "--language", language).text
            #expect(figure.contains(language == "en" ? "1000.75" : "1000,75"))
        }
    }

    @Test func `the alarm goes when the grant bears too much, in the period that is asked for`() throws {
        for (kroner, payer, day) in [("900", "grant", "2025-01-15"), ("300", "own", "2025-02-15")] {
            _ = try logbook.begin(
                "cost", "record", "--kroner", kroner, "--kind", "venue", "--funded-by", payer, "--on", day)
        }
        let all = try #require(try logbook.run("resources", "--json").json().last)
        #expect(all["grantShare"]?.integer == 7500 && all["alarm"]?.boolean == true)
        let february = try #require(try logbook.run("resources", "--period", "2025-02", "--json").json().last)
        #expect(february["grantShare"]?.integer == 0 && february["alarm"]?.boolean == false)
    }

    @Test func `rows of a view are shown as they were at a position and as of a day`() throws {
        let demo = try TestLogbook.demo()
        let now = try demo.run("replay", "--view", "needs").lines
        let then = try demo.run("replay", "--to", "60", "--view", "needs").lines
        #expect(then.count < now.count && !then.isEmpty)
        let asOf = try demo.run("replay", "--to", "60", "--valid-at", "2025-01-20", "--view", "needs").lines
        #expect(asOf.count < then.count)
        #expect(
            try demo.run("need", "list", "--at", "60", "--valid-at", "2025-01-20", "--json").lines.count == asOf.count)
        #expect(try demo.run("replay", "--view", "nothing").ending == .exit(64))
    }

    @Test func `views in use differ in nothing from what the log gives`() throws {
        _ = try logbook.run("views", "list")
        let run = try logbook.run("views", "diff", "--rows", "--json")
        let differences = try run.json()
        #expect(differences.count > 10)
        #expect(
            differences.allSatisfy {
                $0["added"]?.integer == 0 && $0["changed"]?.integer == 0 && $0["gone"]?.integer == 0
            })
    }
}
