import EventSourcing
import EventStorage
import Foundation
import TestSupport
import Testing

/// Processes of their own that are let go together: what they append, refuse and read must be as if they had come in turn.
@Suite(.serialized) struct RaceTests {
    let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `of forty processes that want one seat, one gets it and the others are told who has it`() throws {
        let log = try EventLog.test(directory)
        try log.append([.test(1000), .test(1001)])
        let answers = try WorkerProcess.race((1...40).map { ["seat", log.path, "\($0)"] }).map { $0[0] }
        let taken = try log.events(Query(types: ["seat.taken"]))
        #expect(taken.map(\.position) == [3])
        #expect(answers.filter { $0 == "won 3" }.count == 1)
        #expect(answers.filter { $0 == "refused 3" }.count == 39)
    }

    @Test func `every condition that was accepted held, and every one that was refused did not`() throws {
        let seed = SeededGenerator.freshSeed()
        let log = try EventLog.test(directory)
        let workers = (1...8).map { ["conditions", log.path, "\(seed)", "\($0)", "500"] }
        let answers = try WorkerProcess.race(workers)
        let events = try log.events()
        var accepted: Set<Position> = []
        for (worker, lines) in zip(1..., answers) {
            #expect(lines.count == 500)
            for line in lines {
                let answer = try #require(Answer(line, seed: seed, worker: worker))
                let match = answer.firstMatch(in: events)
                if answer.isAccepted {
                    accepted.insert(answer.position)
                    #expect(events[Int(answer.position.rawValue) - 1].id == answer.drawn.event.id, "seed \(seed)")
                    #expect(match.map { $0 >= answer.position } ?? true, "seed \(seed), worker \(worker): \(line)")
                } else {
                    #expect(match == answer.position, "seed \(seed), worker \(worker): \(line)")
                }
            }
        }
        #expect(accepted.count == events.count, "seed \(seed)")
        // Else the race would have shown nothing.
        #expect(accepted.count > 500 && accepted.count < 3500, "seed \(seed): \(accepted.count) accepted")
        #expect(try log.inspect().findings.isEmpty)
    }

    @Test func `readers in other processes see whole batches only, in order and without gaps`() throws {
        let log = try EventLog.test(directory)
        let gate = WorkerProcess.Gate()
        let writers = try (0..<3).map { writer in
            try WorkerProcess(
                ["batches", log.path, "\(writer)", "\(writer * 1000)", "60", "0", "0"], gate: gate)
        }
        let readers = try (0..<2).map { _ in try WorkerProcess(["read", log.path], gate: gate) }
        for worker in writers + readers { try worker.waitUntilReady() }
        try gate.open()
        let written = Result { try writers.flatMap { try $0.finish() } }
        try Data().write(to: URL(filePath: log.path + ".done"))
        let read = try readers.map { try $0.finish() }
        #expect(try written.get().count == 180)
        for lines in read {
            let numbers = lines[0].split(separator: " ").compactMap { Int($0) }
            #expect(numbers[0] == Int(try log.head().rawValue))
            #expect(numbers[1] > 1, "the reader came too late to see anything grow")
        }
        #expect(try SampleBatch.batches(in: log.events()).count == 180)
    }
}

/// What a worker said of one attempt.
private struct Answer {
    let drawn: ConditionalAppend
    let after: Position
    let isAccepted: Bool
    /// Of the event, or of the one that stood in its way.
    let position: Position

    init?(_ line: String, seed: Int, worker: Int) {
        let words = line.split(separator: " ")
        guard words.count == 4, let attempt = Int(words[0]), let after = UInt64(words[1]), let place = UInt64(words[3])
        else { return nil }
        drawn = ConditionalAppend(seed: seed, worker: worker, attempt: attempt)
        self.after = Position(after)
        isAccepted = words[2] == "accepted"
        position = Position(place)
    }

    /// The first event behind `after` that the query matches, looked for in the plainest way.
    func firstMatch(in events: [RecordedEvent]) -> Position? {
        events.dropFirst(Int(after.rawValue)).first { event in
            drawn.query.items.isEmpty
                || drawn.query.items.contains { item in
                    (item.types.isEmpty || item.types.contains(event.type))
                        && item.tags.allSatisfy(event.envelope.tags.all.contains)
                }
        }?.position
    }
}
