import Foundation
import JSON
import TestSupport
import Testing

/// What holds for every command that shows something.
struct ReadingTests {
    /// Commands that read, with words that make sense in the demo.
    static let readings: [[String]] = [
        ["board"], ["board", "--limit", "2"], ["board", "--at", "2025-09-20"], ["stats"],
        ["stats", "--by", "municipality"],
        ["stats", "reached", "--by", "municipality", "--by", "quarter", "--period", "2025-H1"],
        ["business", "list"], ["business", "list", "--kom", "5045"], ["business", "show", "999900003"],
        ["need", "list"], ["need", "list", "--status", "open", "--at", "150"], ["need", "show", "0195fab4-5c58"],
        ["offer", "list"], ["offer", "show", "01994c73-6ce8"], ["enrolment", "list"],
        ["enrolment", "list", "--offer", "01994c73-6ce8"], ["partner", "list"], ["location", "list"],
        ["views", "list"], ["views", "digest"], ["views", "rebuild"], ["replay", "--to", "100"], ["log"],
        ["log", "--backwards"],
        ["show", "33"], ["doctor"], ["follow", "--after", "0", "--limit", "263"],
    ]

    @Test(arguments: readings) func `it is shown in JSON, an object a line`(words: [String]) throws {
        let run = try TestLogbook.demo().run(words + ["--json"])
        #expect(run.ending == .exit(0) && run.errors.isEmpty, "\(run.errors)")
        let values = try run.json()
        #expect(!values.isEmpty)
        for value in values {
            guard case .object(let members) = value else {
                Issue.record("\(value)")
                continue
            }
            #expect(!members.isEmpty)
        }
    }

    @Test(arguments: readings) func `it is shown to people on lines of at most eighty characters`(words: [String])
        throws
    {
        let logbook = try TestLogbook.demo()
        let (english, norwegian) = (try logbook.run(words), try logbook.run(words + ["--language", "nb"]))
        for run in [english, norwegian] {
            #expect(run.ending == .exit(0) && run.errors.isEmpty, "\(run.errors)")
            #expect(!run.lines.isEmpty)
            for line in run.lines { #expect(line.count <= 80, "\(line)") }
        }
        #expect(words == ["views", "digest"] || english.text != norwegian.text)
    }

    @Test func `nothing is cut off: titles are there in full`() throws {
        let logbook = try TestLogbook.demo()
        let titles = try logbook.run("need", "list", "--json").json().compactMap { $0["need"]?["title"]?.string }
        let words = Set(titles.flatMap { $0.split(separator: " ") }.filter { $0.count < 14 })
        let shown = try logbook.run("need", "list").text
        #expect(words.count > 20)
        for word in words { #expect(shown.contains(word)) }
        #expect(!shown.contains("…"))
    }

    @Test(arguments: ["en", "nb"]) func `the demo shows each user's view, on lines of at most eighty characters`(
        language: String
    ) throws {
        let directory = try TemporaryDirectory()
        let run = try Program.run(["demo", directory("d.loggbok"), "--language", language])
        #expect(run.ending == .exit(0) && run.errors.isEmpty)
        // The directory's own name may be long; the first and the last line have it.
        for line in run.lines where !line.contains(directory.path) { #expect(line.count <= 80, "\(line)") }
        #expect(run.lines.count { $0.hasPrefix("$ loggbok ") } == 10)
        let digests = run.lines.filter { $0.hasPrefix("offers ") && $0.count > 70 }
        #expect(digests.count == 2 && Set(digests).count == 1)
        #expect(run.text.contains(language == "nb" ? "er fullt: 2 av 2 plasser" : "is full: 2 of 2 seats"))
    }

    @Test func `the demo again adds nothing, and never to another logbook`() throws {
        let directory = try TemporaryDirectory()
        _ = try Program.run(["demo", directory("d.loggbok")])
        let again = try Program.run(["demo", directory("d.loggbok")])
        #expect(again.ending == .exit(0))
        #expect(again.lines[0].hasSuffix("263 events (0 of them new)."))

        let other = try TestLogbook.empty()
        let before = try other.bytes()
        let run = try Program.run(["demo", other.path])
        #expect(run.ending == .exit(1))
        #expect(run.errors.contains("is a logbook, but no demo"))
        #expect(try other.bytes() == before)
    }

    @Test func `a need in JSON has its offers, an offer its enrolments`() throws {
        let logbook = try TestLogbook.demo()
        let need = try logbook.run("need", "show", "0195fab4-5c58", "--at", "2025-09-20", "--json").json()[0]
        #expect(need["offers"]?.array?.count == 2)
        #expect((1...1000).contains(need["offers"]?[0]?["score"]?.integer ?? 0))
        let offer = try logbook.run("offer", "show", "01994c73-6ce8", "--json").json()[0]
        #expect(offer["enrolments"]?.array?.count == 3)
    }

    @Test func `a match is explained in words, once, in the reader's language`() throws {
        let logbook = try TestLogbook.demo()
        func whyNot(_ offer: String, _ more: String...) throws -> String {
            try logbook.run(["match", "why-not", "019463d7-c668", offer] + more).text
        }
        #expect(try whyNot("0194cad9-1948", "--at", "100").hasPrefix("started: has started  [events"))
        let norwegian = try whyNot("01992d8d-2990", "--language", "nb")
        #expect(norwegian.contains("nettbasert, ønsket stedbasert, samlingsbasert"))
        #expect(norwegian.contains("nivå 6, nivået spiller ingen rolle"))
        #expect(try whyNot("0194cad9-1948").contains("starts 2025-03-10, wanted 2025-02-01 – 2025-06-30"))
        let need = try logbook.begin("need", "log", "--business", "999900003", "--title", "Truck")
        let any = try logbook.run("match", "why-not", need, "0194cad9-1948").text
        for words in ["starts 2025-03-10, any time will do", "on site, any will do", "level not stated, any will do"] {
            #expect(any.contains(words), "\(any)")
        }
    }

    @Test func `a seat in a cancelled offer is told as one`() throws {
        let logbook = try TestLogbook.demo()
        let offer = "01994c73-6ce8"
        #expect(
            try logbook.run("offer", "cancel", offer, "--reason", "too-few", "--on", "2025-12-20").ending == .exit(0))
        let list = try logbook.run("enrolment", "list", "--offer", offer).lines
        #expect(list.count { $0.hasSuffix("enrolled, the offer is cancelled") } == 2, "\(list)")
        #expect(list.count { $0.contains("waiting, the offer is cancelled") } == 1)
        #expect(try logbook.run("person", "list", "--language", "nb").text.contains("tilbudet er avlyst"))
        #expect(
            try logbook.run("enrolment", "list", "--offer", "0194cad9-1948").lines.allSatisfy {
                !$0.contains("the offer")
            })
    }
}
