import JSON
import Testing

/// The same request may be made again; another one with its id may not.
struct RetryTests {
    private static let visit = ["visit", "record", "--business", "999900003", "--minutes", "45"]

    @Test func `the same request again gets the first answer again`() throws {
        let logbook = try TestLogbook.demo()
        let first = try logbook.run(Self.visit + ["--json", "--request", "phone-17"])
        let again = try logbook.run(Self.visit + ["--json", "--request", "phone-17"])
        #expect(first.ending == .exit(0) && again.ending == .exit(0))
        #expect(again.text == first.text.replacing("appended", with: "known"))
        #expect(try logbook.lines().count == 264)
        #expect(try logbook.run("log", "--tag", "command:phone-17").lines.count == 1)
    }

    @Test func `a request's id that was used for something else is refused, and nothing is lost or recorded`() throws {
        let logbook = try TestLogbook.demo()
        let first = Self.visit + ["--on", "2025-12-09", "--actor", "actor:kari", "--request", "tirsdag-1"]
        #expect(try logbook.run(first).ending == .exit(0))
        let others = [
            ["need", "log", "--business", "999900003", "--title", "Truck", "--heads", "2", "--on", "2025-12-09"],
            ["visit", "record", "--business", "999900011", "--minutes", "45", "--on", "2025-12-09"],
            Self.visit + ["--on", "2025-12-16"],
            [
                "business", "register", "--orgnr", "999900046", "--name", "Ny", "--kom", "5047", "--sector", "privat",
                "--on", "2025-12-09",
            ],
        ]
        for words in others {
            let run = try logbook.run(words + ["--actor", "actor:kari", "--request", "tirsdag-1"])
            #expect(run.ending == .exit(1), "\(words)")
            #expect(
                run.errors.hasPrefix(
                    "loggbok: This request's id was used before, for something else: event 264, Visit, by actor:kari, "
                        + "2025-12-09. What differs: "))
        }
        let another = Self.visit + ["--on", "2025-12-09", "--actor", "actor:ola", "--request", "tirsdag-1"]
        #expect(try logbook.run(another).ending == .exit(1))
        let nobody = "business:01980000-0000-7000-8000-000000000000"
        let nowhere = ["visit", "record", "--business", nobody, "--minutes", "4", "--request", "tirsdag-1"]
        #expect(try logbook.run(nowhere).ending == .exit(66))
        #expect(try logbook.lines().count == 264)
        #expect(try logbook.run(first).text.contains("(recorded before)"))
    }

    @Test func `another attempt that asks for another value is refused, and what differs is named`() throws {
        let logbook = try TestLogbook.demo()
        func ask(_ words: [String], note: String? = nil) throws -> Program.Run {
            let words = note == nil ? words : words + ["--note", "-"]
            return try logbook.run(words + ["--request", "en"], input: Array((note ?? "").utf8))
        }
        let visit = Self.visit + ["--mode", "video"]
        #expect(try ask(visit, note: "ringte").ending == .exit(0))
        #expect(try ask(visit, note: "ringte").text.contains("(recorded before)"))
        let others: [(words: [String], note: String?, differs: String)] = [
            (Self.visit, "ringte", "mode (video, now onsite)"),
            (visit + ["--minutes", "46"], "ringte", "minutes (45, now 46)"),
            (visit + ["--topic", "truck"], "ringte", #"topics (–, now ["truck"])"#),
            (visit, "ringte ikke", "note"), (visit, nil, "note"),
            (visit + ["--actor", "ola"], "ringte", "who (actor:test, now actor:ola)"),
            (
                ["outreach", "record", "--business", "999900003", "--channel", "phone", "--outcome", "answered"], nil,
                "what (Visit, now Contact attempt)"
            ),
        ]
        for (words, note, differs) in others {
            let run = try ask(words, note: note)
            #expect(run.ending == .exit(1), "\(words)")
            #expect(run.errors.contains("What differs: \(differs). Take another one."), "\(run.errors)")
            #expect(!run.errors.contains("ringte"), "what is personal is named and not shown")
        }
        #expect(try logbook.lines().count == 264)
        // What cannot be opened is passed over.
        let locked = ["LOGGBOK_KEY_FILE=/dev/null/none"]
        let blind = try logbook.run(
            visit + ["--note", "-", "--request", "en"], input: Array("noe annet".utf8), environment: locked)
        #expect(blind.ending == .exit(0), "\(blind.errors)")
    }

    @Test func `another attempt at a correction is one of what stood then`() throws {
        let logbook = try TestLogbook.demo()
        #expect(try logbook.run(Self.visit).ending == .exit(0))
        func correct(_ value: String, _ more: String...) throws -> Program.Run {
            try logbook.run(["correct", "264", "--set", value, "--reason", "amount"] + more)
        }
        #expect(try correct("minutes=70", "--request", "c").ending == .exit(0))
        #expect(try correct("travelMinutes=10").ending == .exit(0))
        #expect(try correct("minutes=70", "--request", "c").text.contains("(recorded before)"))
        let other = try correct("minutes=80", "--request", "c", "--language", "nb")
        #expect(other.ending == .exit(1))
        #expect(other.errors.contains("Dette er ulikt: replacement.minutes (70, nå 80). Ta en annen."))
        #expect(try logbook.lines().count == 266)
    }

    @Test func `a request with which somebody came on the waiting list is answered again, for the same person`() throws
    {
        let logbook = try TestLogbook.demo()
        let people = try logbook.run("person", "list", "--json").json().compactMap { $0["person"]?.string }
        let offers = try logbook.run("offer", "list", "--status", "published", "--json").json()
        let full = try #require(
            offers.first { $0["offer"]?["title"]?.string == "Velferdsteknologi i praksis" }?["offer"]?["offer"]?.string)
        func enrol(_ person: String) throws -> Program.Run {
            try logbook.run(
                "enrolment", "register", "--offer", full, "--person", person, "--wait", "--request", "e", "--on",
                "2025-12-05")
        }
        #expect(try enrol(people[0]).text.contains("On the waiting list"))
        #expect(try enrol(people[0]).text.contains("(recorded before)"))
        #expect(try enrol(people[1]).errors.contains("What differs: person (\(people[0]), now \(people[1]))"))
    }

    @Test func `a request that could not be asked any more is answered again`() throws {
        let logbook = try TestLogbook.demo()
        let need = ["need", "log", "--business", "999900003", "--title", "Truck", "--heads", "2"]
        #expect(try logbook.run(need).ending == .exit(0))
        let correct = ["correct", "264", "--set", "heads=3", "--reason", "amount", "--request", "heads-3"]
        #expect(try logbook.run(correct).ending == .exit(0))
        #expect(try logbook.run("void", "264", "--reason", "mistake").ending == .exit(0))
        let again = try logbook.run(correct)
        #expect(again.ending == .exit(0) && again.text.contains("(recorded before)"))
        #expect(try logbook.lines().count == 266)
        #expect(try logbook.run(Array(correct.dropLast(2))).ending == .exit(1))
    }
}
