import EventSourcing
import EventStorage
import Foundation
import TestSupport

/// Processes that append to a log without a word of the domain, and what must be true of it afterwards.
package enum Appending {
    static let slotTaken: EventType = "slot.taken"
    /// Numbers of events that take slots lie behind all those of batches.
    private static let firstSlotEvent = 1 << 40

    /// Makes a log with nothing in it.
    package static func makeLog(_ path: String) throws {
        _ = try EventLog.create(path, source: "/endurance", origin: "endurance.example/1")
    }

    // MARK: In the process

    /// Appends batches of 1 to `most` events, and says when each is acknowledged.
    package static func appendBatches(_ path: String, seed: Int, first: Int, count: Int, most: Int) throws {
        var generator = SeededGenerator(seed)
        let log = try EventLog.open(path)
        for number in first..<first + count {
            let batch = SampleBatch(number: number, size: Int.random(in: 1...most, using: &generator))
            let receipt = try log.append(batch.events())
            say("\(batch.number) \(batch.size) \(receipt.positions[0])")
        }
    }

    /// Wants one slot after the other, each of which only one process may have.
    package static func takeSlots(_ path: String, worker: Int, first: Int, count: Int) throws {
        let log = try EventLog.open(path)
        for slot in first..<first + count {
            let tag = Tag("slot:\(slot)")!
            let event = NewEvent.test(firstSlotEvent + slot * 64 + worker, slotTaken, [tag, Tag("by:\(worker)")!])
            let condition = AppendCondition(failIfEventsMatch: Query(types: [slotTaken], tags: [tag]))
            do {
                let receipt = try log.append([event], unless: [condition])
                say("taken \(slot) \(receipt.last)")
            } catch AppendError.conditionFailed(_, let position) {
                say("refused \(slot) \(position)")
            }
        }
    }

    /// Prints the line at once, and whole: when this process is killed, what was said has been said.
    package static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        if unsafe write(1, bytes, bytes.count) != bytes.count { exit(74) }
    }

    // MARK: Afterwards

    /// What one process said: the batches that were acknowledged to it, and who has which slot.
    package struct Answers: Sendable {
        package private(set) var batches: [SampleBatch: Position] = [:]
        package private(set) var taken: [Int: Position] = [:]
        package private(set) var refused: [Int: Position] = [:]

        package init(_ lines: [String]) throws {
            for line in lines {
                let words = line.split(separator: " ")
                guard words.count == 3, let second = Int(words[1]), let third = UInt64(words[2]) else {
                    throw Problem("an answer cannot be read: \(line)")
                }
                switch words[0] {
                case "taken": taken[second] = Position(third)
                case "refused": refused[second] = Position(third)
                default: batches[SampleBatch(number: Int(words[0]) ?? 0, size: second)] = Position(third)
                }
            }
        }

        package mutating func merge(_ other: Answers) {
            batches.merge(other.batches) { $1 }
            taken.merge(other.taken) { $1 }
            refused.merge(other.refused) { $1 }
        }
    }

    /// Compares the log with everything that was ever acknowledged, and with all that must hold of any log.
    ///
    /// - Parameter unheard: how many appends were under way at most when their processes were killed.
    /// - Returns: how many were stored that nobody was told of.
    @discardableResult
    package static func check(_ path: String, _ answers: Answers, unheard: Int) throws -> Int {
        let log = try Place.soundLog(path)
        let events = try log.events()
        let stored = try SampleBatch.batches(in: events.filter { $0.type != slotTaken })
        for (batch, position) in answers.batches where stored[batch] != position {
            let there = events.first { $0.position == position }.map { "\($0.type) \($0.envelope.tags)" } ?? "nothing"
            throw Problem(
                "batch \(batch.number) was acknowledged at \(position); there is \(there), of \(events.count) events, and it "
                    + "is \(stored[batch].map { "at \($0)" } ?? "nowhere")")
        }
        var slots: [Int: Position] = [:]
        for event in events where event.type == slotTaken {
            guard let slot = event.slot, slots.updateValue(event.position, forKey: slot) == nil else {
                throw Problem("the slot of event \(event.position) was taken twice")
            }
        }
        for (slot, position) in answers.taken where slots[slot] != position {
            throw Problem("slot \(slot) was given at \(position), and is not")
        }
        for (slot, position) in answers.refused where slots[slot] != position {
            throw Problem("slot \(slot) was refused because of event \(position), which has it not")
        }
        let untold = stored.count - answers.batches.count + slots.count - answers.taken.count
        guard untold <= unheard else { throw Problem("\(untold) appends are there that nobody sent") }
        return untold
    }
}

extension RecordedEvent {
    /// The number of the slot that the event takes.
    fileprivate var slot: Int? {
        for tag in envelope.tags.all where tag.text.hasPrefix("slot:") { return Int(tag.text.dropFirst(5)) }
        return nil
    }
}

extension Job {
    /// A process of our own that appends so many batches, one after the other, to a log with nothing in it.
    package static func appends(_ count: Int, seed: Int) -> Job {
        Job(
            "appends",
            prepare: { place in
                place.remove()
                try place.makeFolder()
                try Appending.makeLog(place.root + "/log.mdb")
            },
            command: { place in
                let program = try Program.url("endurance").path
                return [program, "worker", "batches", place.root + "/log.mdb", "\(seed)", "0", "\(count)", "4"]
            },
            hasBegun: { _ in true },
            recover: { place, outcome in
                let path = place.root + "/log.mdb"
                let lines = outcome.answers.filter { $0 != "ready" }
                try Appending.check(path, Appending.Answers(lines), unheard: outcome.isDone ? 0 : 1)
                let log = try EventLog.open(path)
                let head = try log.head()
                let next = try log.append(SampleBatch(number: 1_000_000, size: 3).events()).positions
                guard next.first == head.next, try log.inspect().findings.isEmpty else {
                    throw Problem("the log takes no more events")
                }
            })
    }
}
