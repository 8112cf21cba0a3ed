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

    @Test func `replaying to a position gives the digests of that position`() throws {
        let logbook = try TestLogbook.demo()
        let replayed = try logbook.run("replay", "--to", "120")
        #expect(replayed.ending == .exit(0))
        #expect(replayed.lines == (try logbook.run("views", "digest", "--at", "120").lines))
    }
}
