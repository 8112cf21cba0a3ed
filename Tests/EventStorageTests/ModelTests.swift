import EventSourcing
import EventStorage
import TestSupport
import Testing
import Transparency

/// Operations drawn by chance, done to the log and to a plain one in memory: both must answer the same.
@Suite struct ModelTests {
    @Test(arguments: 1...24) func `the log answers as a plain list of events would`(_ seed: Int) throws {
        let log = try RealLog()
        let difference = try Self.firstDifference(between: log, and: MemoryLog(), seed: seed, operations: 120)
        #expect(difference == nil)
        #expect(try log.log.treeHead() == Self.slowTreeHead(of: log.log))
        #expect(try log.log.inspect().findings.isEmpty)
    }

    @Test func `the comparison finds out logs that are wrong`() throws {
        let faults: [Fault] = [
            .limitForEachItem, .afterIsInclusive, .conditionIgnoresTags, .acceptsKnownInPart, .backwardsSwapsEnds,
            .endIsExclusive, .refusalLeavesAGap, .namesTheWrongEvent, .oneAfterForAll, .changesIDs,
        ]
        for fault in faults {
            let found = try (1...10).contains { seed in
                try Self.firstDifference(between: MemoryLog(fault), and: MemoryLog(), seed: seed, operations: 120)
                    != nil
            }
            #expect(found, "ten seeds do not find out a log that \(fault.rawValue)")
        }
    }

    /// The tree of the lines, leaf by leaf.
    private static func slowTreeHead(of log: EventLog) throws -> TreeHead {
        var frontier = MerkleFrontier()
        try log.read(.all) { event in
            frontier.append(.leaf(event.line.span))
            return true
        }
        return TreeHead(size: frontier.size, rootHash: frontier.root)
    }

    /// What the two answered differently first, if anything.
    private static func firstDifference(
        between log: any LogUnderTest, and model: any LogUnderTest, seed: Int, operations: Int
    ) throws -> String? {
        var generator = SeededGenerator(seed)
        var largestID = 0
        for number in 0..<operations {
            let operation = Operation(largestID: &largestID, head: try model.head(), using: &generator)
            let (answer, wanted) = (operation.answer(of: log), operation.answer(of: model))
            if answer != wanted {
                return "seed \(seed), operation \(number), \(operation): answered \(answer), wanted \(wanted)"
            }
        }
        return nil
    }
}

private enum Operation {
    case append([NewEvent], unless: [AppendCondition])
    case read(Query, ReadRange)
    case find(EventID)
    case head

    init(largestID: inout Int, head: Position, using generator: inout SeededGenerator) {
        switch Int.random(in: 0..<20, using: &generator) {
        case 0..<10: self = .append(&largestID, head, &generator)
        case 10..<18: self = .read(.random(using: &generator), .random(head: head, using: &generator))
        case 18: self = .find(.test(Int.random(in: 0...largestID + 2, using: &generator)))
        default: self = .head
        }
    }

    /// Mostly new events; now and then one that was there, a whole batch again, a repeated id, none at all.
    private static func append(
        _ largestID: inout Int, _ head: Position, _ generator: inout SeededGenerator
    ) -> Operation {
        var ids = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            largestID += 1
            return largestID
        }
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: ids = []
        case 1: ids.append(ids[0])
        case 2: ids.append(Int.random(in: 1...largestID, using: &generator))
        case 3, 4:
            let first = Int.random(in: 1...largestID, using: &generator)
            ids = Array(first...min(first + 2, largestID))
        default: break
        }
        // What an id stands for is drawn from the id: who sends it again sends the same.
        let events = ids.map { id in
            var its = SeededGenerator(id)
            return NewEvent.random(id, using: &its)
        }
        let conditions = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
            AppendCondition(
                failIfEventsMatch: .random(using: &generator), after: .near(head, using: &generator))
        }
        return .append(events, unless: conditions)
    }

    /// The answer, in words that can be compared.
    func answer(of log: any LogUnderTest) -> String {
        do {
            switch self {
            case .append(let events, let conditions):
                // A log in memory has no tree: the root is that of the log now, and in the end that of the lines.
                let receipt = try log.append(events, unless: conditions)
                let isHead = try (log as? RealLog).map { try $0.log.treeHead() == receipt.head } ?? true
                return "\(receipt.positions) of \(receipt.size), known: \(receipt.wasKnown), head: \(isHead)"
            case .read(let query, let range):
                var events: [Stored] = []
                let seen = try log.read(query, range) { event in
                    events.append(event)
                    return true
                }
                return "\(events), head \(seen)"
            case .find(let id): return "\(String(describing: try log.position(of: id)))"
            case .head: return "\(try log.head())"
            }
        } catch {
            return "\(error)"
        }
    }
}

extension Position {
    /// Around the head more often than far from it, and sometimes behind it.
    fileprivate static func near(_ head: Position, using generator: inout SeededGenerator) -> Position {
        let back = Bool.random(using: &generator) ? 4 : head.rawValue
        let lowest = head.rawValue - min(head.rawValue, back)
        return Position(UInt64.random(in: lowest...head.rawValue + 2, using: &generator))
    }
}

extension ReadRange {
    fileprivate static func random(head: Position, using generator: inout SeededGenerator) -> ReadRange {
        func end() -> Position? {
            Bool.random(using: &generator)
                ? nil : Position(UInt64.random(in: 0...head.rawValue + 2, using: &generator))
        }
        let (from, to) = (end(), end())
        let limit = Bool.random(using: &generator) ? nil : Int.random(in: 0...5, using: &generator)
        return ReadRange(from: from, to: to, limit: limit, backwards: Bool.random(using: &generator))
    }
}
