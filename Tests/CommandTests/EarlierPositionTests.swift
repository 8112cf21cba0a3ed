import JSON
import Testing

/// What the program says of an earlier position is what it said when that position was the head.
struct EarlierPositionTests {
    static let questions = [
        ["stats"], ["stats", "--json"], ["stats", "--by", "municipality"], ["stats", "reached", "--by", "quarter"],
        ["stats", "visits", "--by", "sector", "--by", "size", "--json"],
        ["stats", "needs", "--by", "year", "--period", "2025-H1"],
        ["stats", "fill-rate", "--by", "month"], ["stats", "participants", "--by", "size"],
        ["need", "list"], ["offer", "list", "--json"], ["enrolment", "list"], ["business", "list", "--json"],
        ["views", "digest"],
    ]

    @Test func `figures at a position are those of the day`() throws {
        let lines = try TestLogbook.demo().lines()
        let logbook = try TestLogbook.empty()
        var said: [(position: Int, answers: [[String]])] = []
        var head = 0
        for position in [1, 40, 119, 200, lines.count] {
            #expect(try logbook.append(Array(lines[head..<position])).ending == .exit(0))
            head = position
            said.append((position, try Self.questions.map { try logbook.run($0).lines }))
        }
        for (position, answers) in said {
            for (question, answer) in zip(Self.questions, answers) {
                let again = try logbook.run(question + ["--at", "\(position)"])
                #expect(again.ending == .exit(0), "\(again.errors)")
                #expect(again.lines == answer, "\(question) at \(position)")
            }
        }
        // The answers do differ: the test does not compare nothing with nothing.
        #expect(Set(said.map { $0.answers[0] }).count == said.count)
    }

    @Test func `a moment is as good as its position`() throws {
        let logbook = try TestLogbook.demo()
        let stats = try logbook.run("stats", "--at", "2025-01-14")
        #expect(stats.text.hasSuffix("(position 33)\n"))
        #expect(try logbook.run("stats", "--at", "33").text == stats.text)
        #expect(try logbook.run("stats", "--at", "2025-01-14T17:01:37+01:00").text == stats.text)
        #expect(try logbook.run("stats", "--at", "2025-01-14T17:01:36+01:00").text.hasSuffix("(position 32)\n"))
        #expect(try logbook.run("stats", "--at", "2024-12-31").text.hasSuffix("(position 0)\n"))
    }

    @Test func `a match at a moment cites no event from behind it`() throws {
        let logbook = try TestLogbook.demo()
        func cited(_ more: String...) throws -> [Int] {
            let run = try logbook.run(["match", "why-not", "019463d7-c668", "0194cad9-1948", "--json"] + more)
            let parts = try run.json()[0]
            return ((parts["components"]?.array ?? []) + (parts["obstacles"]?.array ?? []))
                .flatMap { $0["events"]?.array ?? [] }.compactMap(\.integer)
        }
        let (now, then) = (Set(try cited()), Set(try cited("--at", "100")))
        #expect(now.contains { $0 > 100 } && then == now.filter { $0 <= 100 })
        #expect(Set(try cited("--valid-at", "2025-02-20")).isStrictSubset(of: now))
        let shown = try logbook.run("match", "show", "019463d7-c668", "--at", "70").text
        let positions = shown.matches(of: /\[events ([^\]]*)\]/).flatMap {
            $0.1.matches(of: /\d+/).compactMap { Int($0.0) }
        }
        #expect(!positions.isEmpty && positions.allSatisfy { $0 <= 70 })
    }

    @Test func `replaying to a position gives the digests of that position`() throws {
        let logbook = try TestLogbook.demo()
        let replayed = try logbook.run("replay", "--to", "120")
        #expect(replayed.ending == .exit(0))
        #expect(replayed.lines == (try logbook.run("views", "digest", "--at", "120").lines))
    }
}
