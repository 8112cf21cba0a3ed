import JSON
import Testing

struct LogTests {
    @Test func `an event in JSON is the stored line, byte for byte`() throws {
        let logbook = try TestLogbook.demo()
        let stored = try logbook.lines()
        let json = try logbook.run("log", "--json").lines
        #expect(json.count == stored.count && stored.count > 200)
        for (index, line) in json.enumerated() {
            #expect(line == #"{"position":\#(index + 1),"event":\#(stored[index])}"#)
        }
    }

    @Test func `a query by type, tag and position gives what a full scan gives`() throws {
        let logbook = try TestLogbook.demo()
        let business = try business(logbook)
        let tag = #""tags":"\#(business) "#
        let matching = try logbook.run("log", "--json").lines.filter { line in
            line.contains(#""type":"need.logged""#) && line.contains(tag)
        }
        #expect(!matching.isEmpty)
        let query = ["log", "--json", "--type", "need.logged", "--tag", business]
        #expect(try logbook.run(query).lines == matching)
        #expect(try logbook.run(query + ["--backwards"]).lines == matching.reversed())
        #expect(try logbook.run(query + ["--backwards", "--limit", "1"]).lines == matching.suffix(1))
        #expect(try logbook.run(query + ["--limit", "1", "--after", "10"]).lines == Array(matching.prefix(1)))
        #expect(try logbook.run(query + ["--limit", "0"]).lines.isEmpty)
    }

    @Test func `types are any of, tags are all of`() throws {
        let logbook = try TestLogbook.demo()
        func count(_ words: String...) throws -> Int { try logbook.run(["log", "--raw"] + words).lines.count }
        let needs = try count("--type", "need.logged")
        let visits = try count("--type", "visit.recorded")
        #expect(needs > 0 && visits > 0)
        #expect(try count("--type", "need.logged", "--type", "visit.recorded") == needs + visits)
        let business = try business(logbook)
        let both = try count("--tag", business, "--tag", "kom:5047")
        #expect(both > 0)
        #expect(try both < count("--tag", business))
        #expect(try count("--tag", business, "--tag", "kom:5060") == 0)
    }

    @Test func `positions bound what is read on both sides, forwards and backwards`() throws {
        let logbook = try TestLogbook.demo()
        func positions(_ words: String...) throws -> [Int?] {
            try logbook.run(["log", "--json"] + words).json().map { $0["position"]?.integer }
        }
        #expect(try positions("--after", "10", "--to", "13") == [11, 12, 13])
        #expect(try positions("--after", "10", "--to", "13", "--backwards") == [13, 12, 11])
        #expect(try positions("--after", "10", "--limit", "2") == [11, 12])
        #expect(try positions("--to", "10", "--limit", "2", "--backwards") == [10, 9])
        #expect(try positions("--after", "9999") == [])
        #expect(try positions("--after", "18446744073709551615") == [])
        #expect(try positions("--to", "0") == [])
    }

    @Test func `times bound what is read as well, by when it was recorded`() throws {
        let logbook = try TestLogbook.demo()
        let stored = try logbook.lines()
        func days(_ words: String...) throws -> [String] {
            try logbook.run(["log", "--json"] + words).json().compactMap { json in
                json["event"]?["recordedtime"]?.string.map { String($0.prefix(10)) }
            }
        }
        let all = try days()
        #expect(all.count == stored.count && all == all.sorted())
        let march = try days("--after", "2025-02-28", "--to", "2025-03-31")
        #expect(march == all.filter { $0.hasPrefix("2025-03") } && march.count > 10)
        #expect(try days("--after", "2025-02-28", "--to", "2025-03-31", "--backwards") == march.reversed())
        #expect(try days("--to", "2025-03-31T12:00:00+02:00").allSatisfy { $0 <= "2025-03-31" })
        #expect(try logbook.run("log", "--to", "soon").ending == .exit(64))
    }

    @Test func `one event is found by its position, its id and the beginning of its id`() throws {
        let logbook = try TestLogbook.demo()
        let event = try logbook.run("log", "--json", "--after", "31", "--limit", "1")
        let id = try #require(try event.json()[0]["event"]?["id"]?.string)
        for name in ["32", id, id.uppercased(), String(id.prefix(13))] {
            let run = try logbook.run("show", name, "--json")
            #expect(run.text == event.text, "\(name)")
        }
        #expect(try logbook.run("show", "32").text.contains(id))
    }

    @Test func `following begins where it is told, and ends at its limit`() throws {
        let logbook = try TestLogbook.demo()
        let run = try logbook.run("follow", "--json", "--after", "10", "--limit", "3")
        #expect(run.lines == (try logbook.run("log", "--json", "--after", "10", "--limit", "3").lines))
    }

    @Test func `following shows what other processes append, until its limit`() throws {
        let logbook = try TestLogbook.demo()
        let following = try logbook.start(
            "follow", "--json", "--after", "263", "--type", "person.registered", "--limit", "2")
        _ = try logbook.append([Line.person(1)])
        _ = try logbook.run("visit", "record", "--business", "999900003")
        _ = try logbook.append([Line.person(2), Line.person(3)])
        let run = try following.wait()
        #expect(run.ending == .exit(0))
        #expect(try run.json().map { $0["position"]?.integer } == [264, 266])
    }

    private func business(_ logbook: TestLogbook) throws -> String {
        let shown = try logbook.run("business", "show", "999900003", "--json").json()[0]
        return try #require(shown["business"]?["business"]?["business"]?.string)
    }
}
