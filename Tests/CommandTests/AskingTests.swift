import EventSourcing
import EventStorage
import JSON
import Testing

/// What holds for every command that records something.
struct AskingTests {
    private static let visit = ["visit", "record", "--business", "999900003", "--minutes", "45"]

    @Test func `a receipt says what was recorded and where`() throws {
        let logbook = try TestLogbook.demo()
        let run = try logbook.run(Self.visit + ["--json"])
        #expect(run.ending == .exit(0))
        let receipt = try run.json()[0]
        #expect(receipt["status"]?.string == "appended")
        #expect(receipt["type"]?.string == "visit.recorded")
        #expect(receipt["position"]?.integer == 264 && receipt["size"]?.integer == 264)
        let id = try #require(receipt["id"]?.string)
        #expect(try logbook.run("show", id).ending == .exit(0))
        #expect(try logbook.run(Self.visit).text.contains("position 265  of 265  event "))
    }

    @Test func `who records behind a clock that was ahead is told so`() throws {
        let logbook = try TestLogbook.demo()
        let program = try logbook.run(Self.visit)
        #expect(program.ending == .exit(0) && program.errors.isEmpty)
        let log = try EventLog.open(logbook.path + "/log.mdb", clock: { Timestamp.now().adding(seconds: 40 * 86_400) })
        let ahead = try #require(try log.event(at: 1))
        let provenance = ahead.envelope.provenance
        try log.append([
            NewEvent(
                id: EventID(at: .now()), type: "thing.seen", provenance: provenance, tags: [], data: Array("{}".utf8))
        ])
        for words in [Self.visit, ["doctor"]] {
            let run = try logbook.run(words)
            #expect(run.ending == .exit(0))
            #expect(run.errors.hasPrefix("Warning: A clock was ahead: the last event was"), "\(run.errors)")
        }
        let json = try logbook.run(Self.visit + ["--json"]).json()[0]
        #expect(json["warnings"]?.array?.count == 1)
    }

    @Test func `checking records nothing, and says what it would`() throws {
        let logbook = try TestLogbook.demo()
        let run = try logbook.run(Self.visit + ["--check"])
        #expect(run.ending == .exit(0))
        #expect(run.text.hasPrefix("Would record: Visit  visit:"))
        let json = try logbook.run(Self.visit + ["--check", "--json"]).json()[0]
        #expect(json["status"]?.string == "checked" && json["data"]?["minutes"]?.integer == 45)
        #expect(try logbook.lines().count == 263)
    }

    @Test func `checking refuses what would be refused`() throws {
        let run = try TestLogbook.demo().run(Self.visit + ["--check", "--on", "2024-06-01"])
        #expect(run.ending == .exit(1))
        #expect(run.errors.contains("before the programme started"))
    }

    @Test func `the event says when it happened, who recorded it and in what role`() throws {
        let logbook = try TestLogbook.demo()
        let words =
            Self.visit + ["--on", "2025-07-01", "--actor", "actor:kari", "--as", "coordinator", "--request", "r1"]
        #expect(try logbook.run(words).ending == .exit(0))
        let event = try logbook.run("log", "--json", "--after", "263").json()[0]["event"]
        #expect(event?["time"]?.string == "2025-07-01T00:00:00+02:00")
        #expect(event?["actor"]?.string == "actor:kari")
        #expect(event?["role"]?.string == "coordinator")
        #expect(event?["command"]?.string == "r1")
    }

    @Test func `a time without an offset is what clocks in Oslo show`() throws {
        let logbook = try TestLogbook.demo()
        for time in ["2025-07-01T09:30", "2025-12-01T09:30"] {
            #expect(try logbook.run(Self.visit + ["--on", time]).ending == .exit(0))
        }
        let times = try logbook.run("log", "--json", "--after", "263").json().map { $0["event"]?["time"]?.string }
        #expect(times == ["2025-07-01T09:30:00+02:00", "2025-12-01T09:30:00+01:00"])
    }

    @Test func `the environment says who records when nobody else does`() throws {
        let logbook = try TestLogbook.demo()
        _ = try logbook.run(Self.visit, environment: ["LOGGBOK_ACTOR=actor:ola", "LOGGBOK_ROLE=provider"])
        _ = try logbook.run(Self.visit, environment: ["LOGGBOK_ACTOR=", "LOGGBOK_ROLE="])
        let events = try logbook.run("log", "--json", "--after", "263").json().map { $0["event"] }
        #expect(events.map { $0?["actor"]?.string } == ["actor:ola", "actor:unnamed"])
        #expect(events.map { $0?["role"]?.string } == ["provider", nil])
    }

    @Test func `a name alone is that of an actor, and who gives none is told so`() throws {
        let logbook = try TestLogbook.demo()
        let named = try logbook.run(Self.visit + ["--actor", "kari"], environment: ["LOGGBOK_ACTOR="])
        let unnamed = try logbook.run(Self.visit, environment: ["LOGGBOK_ACTOR=", "LC_ALL=nb_NO.UTF-8"])
        #expect(named.errors.isEmpty)
        #expect(
            unnamed.errors
                == "Advarsel: Ingen har sagt hvem som registrerer: det står som actor:unnamed. Skriv --actor NAVN, eller sett "
                + "LOGGBOK_ACTOR.\n")
        #expect(try logbook.run(Self.visit + ["--check"], environment: ["LOGGBOK_ACTOR="]).errors.isEmpty)
        let actors = try logbook.run("log", "--json", "--after", "263").json().map { $0["event"]?["actor"]?.string }
        #expect(actors == ["actor:kari", "actor:unnamed"])
    }

    @Test func `a thing is found by the beginning of its id, with or without its kind`() throws {
        let logbook = try TestLogbook.demo()
        let need = try #require(try logbook.run("need", "list", "--json").json()[0]["need"]?["need"]?.string)
        let whole = try logbook.run("need", "show", need).text
        #expect(whole.contains(need))
        #expect(try logbook.run("need", "show", String(need.prefix(18))).text == whole)
        #expect(try logbook.run("need", "show", String(need.dropFirst(5).prefix(13)).uppercased()).text == whole)
    }

    @Test func `the beginning of several ids names some of what it could be`() throws {
        let logbook = try TestLogbook.demo()
        let run = try logbook.run("offer", "show", "0194")
        #expect(run.ending == .exit(65))
        #expect(
            run.errors
                == "loggbok: “0194” could be 3 different ones, such as 0194cad9-1948 “Truckførerkurs T1-T4”, 0194da4c-48a0 "
                + "“Mathygiene på nett”, 0194eee5-d3f8 “Fiskehelse og fiskevelferd”; type more of it.\n")
        for words in [
            ["need", "show"], ["business", "show"], ["enrolment", "cancel", "--by", "participant", "--reason", "x"],
            ["person", "access-export"],
        ] {
            let run = try logbook.run(words + ["0"])
            #expect(run.errors.contains(", such as "), "\(words): \(run.errors)")
        }
    }

    @Test func `a value that no event can have is told of by the option it was typed in`() throws {
        let logbook = try TestLogbook.demo()
        let need = ["need", "log", "--business", "999900003", "--title", "Truck"]
        for (words, option) in [
            (["--earliest", "2026-01-01", "--latest", "2025-01-01"], "--latest"), (["--heads", "0"], "--heads"),
            (["--language-of-teaching", "Norsk"], "--language-of-teaching"),
            (["--max-travel-minutes", "9000"], "--max-travel-minutes"),
        ] {
            let run = try logbook.run(need + words)
            #expect(run.ending == .exit(65) && run.errors.hasPrefix("loggbok: \(option): should be "), "\(run.errors)")
        }
        #expect(try logbook.lines().count == 263)
    }

    @Test func `an offer and a session on none of the offer's days are recorded with a warning`() throws {
        let logbook = try TestLogbook.demo()
        let offer = "01992d8d-2990"
        func run(_ words: String...) throws -> String {
            let run = try logbook.run(words)
            #expect(run.ending == .exit(0), "\(run.errors)")
            return run.errors
        }
        func session(_ day: String) throws -> String {
            try run(
                "session", "schedule", "--offer", offer, "--start", "\(day)T09:00", "--end", "\(day)T12:00", "--mode",
                "online")
        }
        let title = "“Kunstig intelligens for små bedrifter”"
        let days = try #require(try logbook.run("offer", "show", offer).lines.first { $0.hasPrefix("Days:") })
            .dropFirst(13)
        #expect(try session("2031-12-04") == "Warning: \(title) is to last \(days); the session is on 2031-12-04.\n")
        #expect(try session("2025-11-20").isEmpty)
        #expect(
            try run("offer", "start", offer, "--on", "2025-11-19")
                == "Warning: \(title) is to last \(days); it is recorded as started on 2025-11-19.\n")
        #expect(
            try run("offer", "close", offer, "--on", "2025-11-20").contains("it is recorded as closed on 2025-11-20."))
    }

    @Test func `an offer goes through its life by commands alone`() throws {
        let logbook = try TestLogbook.empty()
        let partner = try logbook.begin("partner", "register", "--name", "Namdal studiesenter", "--kind", "annet")
        let business = try logbook.begin("business", "register", "--name", "Fjordtre AS", "--kom", "5047")
        let need = try logbook.begin("need", "log", "--business", business, "--title", "Truckfører", "--heads", "1")
        let place = try logbook.begin("location", "register", "--name", "Grong", "--kom", "5045", "--kind", "skole")
        let offer = try logbook.begin(
            "offer", "create", "--title", "Truckfører", "--provider", partner, "--location", place, "--start",
            "2025-06-02", "--end", "2099-02-01")
        let person = try logbook.begin("person", "register", "--business", business)
        let steps = [
            ["need", "revise", need, "--heads", "2", "--reason", "one more"],
            ["offer", "revise", offer, "--hours", "40", "--reason", "longer"],
            ["offer", "publish", offer, "--capacity", "4"],
            ["offer", "capacity", offer, "5", "--reason", "a larger room"],
            ["enrolment", "register", "--offer", offer, "--person", person, "--need", need],
            ["offer", "start", offer],
        ]
        for step in steps {
            let run = try logbook.run(step)
            #expect(run.ending == .exit(0), "\(step): \(run.errors)")
        }
        let enrolments = try logbook.run("enrolment", "list", "--offer", offer, "--json").json()
        let enrolment = try #require(enrolments[0]["enrolment"]?["enrolment"]?.string)
        let end = [
            ["enrolment", "complete", enrolment, "--hours", "40"], ["offer", "close", offer],
            ["need", "cover", need, "--heads", "2", "--offer", offer],
            ["need", "reopen", need, "--reason", "one left"], ["need", "withdraw", need, "--reason", "closed down"],
        ]
        for step in end {
            let run = try logbook.run(step)
            #expect(run.ending == .exit(0), "\(step): \(run.errors)")
        }
        #expect(try logbook.run("offer", "list", "--status", "closed").lines.count == 2)
    }
}
