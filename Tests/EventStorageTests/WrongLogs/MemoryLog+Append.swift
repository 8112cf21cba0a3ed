import EventSourcing
import EventStorage
import Foundation
import Synchronization
import TestSupport
import Transparency

extension MemoryLog {
    func append(_ events: [NewEvent], unless conditions: [AppendCondition]) throws -> Receipt {
        if events.isEmpty {
            if fault == .acceptsEmptyBatch { return Receipt(positions: [head()], wasKnown: false, head: .size(0)) }
            if fault == .emptyAfterCondition { try check(conditions, state.value.withLock { $0.events }, []) }
            throw AppendError.empty
        }
        if fault == .checksBeforeLocking {
            try check(conditions, state.value.withLock { $0.events }, events)
            // Here the others store. It is this log that is wrong, and no test of ours waits here for the right one: where the
            // race does not happen in time, the suite says that a wrong log was not found out, and never passes for it.
            Thread.sleep(forTimeInterval: 0.002)
            return state.value.withLock { store(events, &$0) }
        }
        if fault == .batchesShowInParts {
            let receipts = events.map { event in
                // Between two events of a batch, so that a reader gets to see a part of it; as above, a race that does not
                // happen fails the suite.
                Thread.sleep(forTimeInterval: 0.0005)
                return state.value.withLock { store([event], &$0) }
            }
            return Receipt(
                positions: receipts.flatMap(\.positions), wasKnown: false, head: .size(receipts.last?.size ?? 0))
        }
        let receipt = try state.value.withLock { try append(events, conditions, &$0) }
        if fault == .answersWithTheHead {
            // Here another append moves the head, which makes the answer wrong; as above.
            Thread.sleep(forTimeInterval: 0.001)
            return Receipt(positions: receipt.positions.dropLast() + [head()], wasKnown: false, head: receipt.head)
        }
        return receipt
    }

    private func append(
        _ events: [NewEvent], _ conditions: [AppendCondition], _ state: inout State
    ) throws -> Receipt {
        if fault == .readLocksAppend, state.readers > 0 { throw Broken(description: "the append waits for a read") }
        if fault == .storesBeforeChecking { _ = store(events, &state) }
        if let known = try known(events, state) { return known }
        if fault != .acceptsLongLines { try checkLengths(events, &state) }
        do {
            try check(conditions, state.events, events)
        } catch {
            if fault == .refusalStores { _ = store(events, &state) }
            if fault == .refusalLeavesAGap { state.gaps += 1 }
            if fault == .refusalIsAnotherError { throw AppendError.empty }
            throw error
        }
        return store(events, &state)
    }

    private func known(_ events: [NewEvent], _ state: State) throws -> Receipt? {
        if fault == .ignoresIDs { return nil }
        if fault != .acceptsRepeatedIDs {
            var ids: Set<EventID> = []
            for event in events where !ids.insert(event.id).inserted { throw AppendError.repeatedID(event.id) }
        }
        let places = events.map { event in state.events.first { $0.id == event.id }?.position }
        let known = places.compactMap { $0 }
        if known.isEmpty { return nil }
        if fault == .refusesWhatIsKnown { throw AppendError.conditionFailed(condition: 0, by: known[0]) }
        guard known.count == events.count else {
            if fault == .acceptsKnownInPart || fault == .storesHalfABatch { return nil }
            let (old, new) = (zip(events, places).filter { $1 != nil }, zip(events, places).filter { $1 == nil })
            throw AppendError.partlyKnown(known: old.map(\.0.id), new: new.map(\.0.id))
        }
        return Receipt(positions: known, wasKnown: true, head: .size(UInt64(state.events.count)))
    }

    private func checkLengths(_ events: [NewEvent], _ state: inout State) throws {
        // No line has 4,000 bytes beside its data and tags here, so short events need not be written to know.
        for (index, event) in events.enumerated() where event.data.count > EventLine.maximumLength - 4000 {
            let length = EventLine(event, source: "/test/north", salt: (0, 0)).bytes.count
            if length > EventLine.maximumLength {
                if fault == .storesHalfABatch { _ = store(Array(events[..<index]), &state) }
                throw AppendError.lineTooLong(event: index, length: length)
            }
        }
        if fault == .capsBatches, events.count > 1000 { throw AppendError.empty }
    }

    private func check(_ conditions: [AppendCondition], _ events: [Stored], _ batch: [NewEvent]) throws {
        if fault == .ignoresConditions { return }
        var events = events
        if fault == .checksOwnBatch {
            events += batch.map { stored($0, at: Position(UInt64(events.count + 1))) }
        }
        for (number, condition) in conditions.enumerated() where fault != .firstConditionOnly || number == 0 {
            let after = fault == .oneAfterForAll ? conditions[0].after : condition.after
            if fault == .refusesEveryCondition || (fault == .emptyRefuses && events.isEmpty) {
                throw AppendError.conditionFailed(condition: number, by: events.last?.position ?? 1)
            }
            if fault == .afterBehindHeadRefuses, after.rawValue > UInt64(events.count) {
                throw AppendError.conditionFailed(condition: number, by: after)
            }
            if fault == .zeroAfterAdmits, after == .start { continue }
            if let match = events.first(where: { stands(condition, $0, after) }) {
                let named = fault == .namesTheWrongEvent ? match.position.next : match.position
                throw AppendError.conditionFailed(condition: number, by: named)
            }
        }
    }

    private func stands(_ condition: AppendCondition, _ event: Stored, _ after: Position) -> Bool {
        switch fault {
        case .afterIsInclusive where after > .start && event.position == after: break
        case .ignoresAfter: break
        case .afterChecksAnything where after > .start: return event.position > after
        default: if event.position <= after { return false }
        }
        let query = condition.failIfEventsMatch
        switch fault {
        case .conditionIgnoresTags: return matches(Query(query.items.map { .init(types: $0.types) }), event)
        case .conditionIgnoresTypes: return matches(Query(query.items.map { .init(tags: $0.tags) }), event)
        case .unheldTagRefuses: return query.items.isEmpty || query.items.contains { $0.types.contains(event.type) }
        default: return matches(query, event)
        }
    }

    private func store(_ events: [NewEvent], _ state: inout State) -> Receipt {
        var positions: [Position] = []
        for event in fault == .reversesBatch ? events.reversed() : events {
            let count = UInt64(state.events.count + state.gaps)
            let position = Position(fault == .positionsRepeat && count % 3 == 2 ? count : count + 1)
            if fault == .insertsBelow, state.events.count % 4 == 3 {
                state.events.insert(stored(event, at: position), at: state.events.count - 1)
            } else {
                state.events.append(stored(event, at: position))
            }
            positions.append(position)
        }
        let answered = fault == .answersWithFirst ? positions.map { _ in positions[0] } : positions
        return Receipt(positions: answered, wasKnown: false, head: .size(UInt64(state.events.count)))
    }

    private func stored(_ event: NewEvent, at position: Position) -> Stored {
        var data = String(decoding: event.data, as: UTF8.self)
        var tags = event.tags
        var type = event.type
        switch fault {
        case .changesData: data = data.replacingOccurrences(of: "[1,-2", with: "[1, -2")
        case .dropsEmptyData where data == "{}": data = ""
        case .cutsLongData where data.utf8.count > 4096: data = String(data.prefix(4096))
        case .capsTags: tags = Tags(tags.all.prefix(32))
        case .oneTagOfAKind: tags = Tags(Dictionary(tags.all.map { ($0.kind, $0) }, uniquingKeysWith: { $1 }).values)
        case .cutsLongNames: type = EventType(String(type.name.prefix(64)))!
        case .asciiOnly: type = EventType(String(type.name.filter(\.isASCII)))!
        default: break
        }
        return Stored(
            position: position, id: fault == .changesIDs ? .test(Int(position.rawValue)) : event.id, type: type,
            tags: tags, data: data, role: fault == .roleIsNeverEmpty ? "coordinator" : event.provenance.role,
            recorded: fault == .noTime ? Timestamp(microseconds: 0) : TestClock().now)
    }
}

extension TreeHead {
    /// The rules ask for the size alone: a log in memory has no tree.
    static func size(_ size: UInt64) -> TreeHead { TreeHead(size: size, rootHash: .emptyTree) }
}
