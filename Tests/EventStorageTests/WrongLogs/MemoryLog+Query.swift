import EventSourcing
import EventStorage
import Foundation
import Synchronization
import TestSupport

extension MemoryLog {
    func matches(_ query: Query, _ event: Stored) -> Bool {
        let items = fault == .capsItems ? Array(query.items.prefix(100)) : query.items
        if items.isEmpty { return fault == .allSkipsUntagged ? !event.tags.all.isEmpty : true }
        if fault == .oneItemOnly { return matches(items[0], event) }
        if fault == .itemsMustAllFit { return items.allSatisfy { matches($0, event) } }
        return items.contains { matches($0, event) }
    }

    func matches(_ item: Query.Item, _ event: Stored) -> Bool {
        if item.types.isEmpty, item.tags.isEmpty { return fault != .emptyItemMatchesNothing }
        let hasType = item.types.isEmpty || typesFit(item.types, event.type)
        let hasTags = item.tags.isEmpty || tagsFit(item.tags, event)
        if fault == .typeOrTagsWillDo, !item.types.isEmpty, !item.tags.isEmpty { return hasType || hasTags }
        return hasType && hasTags
    }

    private func typesFit(_ types: [EventType], _ type: EventType) -> Bool {
        switch fault {
        case .typesMustAllFit: types.allSatisfy { $0 == type }
        case .foldsCase: types.contains { $0.name.lowercased() == type.name.lowercased() }
        case .normalises: types.contains { $0.name == type.name }
        default: types.contains(type)
        }
    }

    private func tagsFit(_ tags: [Tag], _ event: Stored) -> Bool {
        switch fault {
        case .anyTagWillDo: tags.contains(where: event.tags.contains)
        case .tagsMustBeTheSame: Tags(tags) == event.tags
        case .idIsATag: tags.allSatisfy { event.tags.contains($0) || $0.value == event.id.description }
        default: tags.allSatisfy(event.tags.contains)
        }
    }

    func read(_ query: Query, _ range: ReadRange, _ body: (Stored) throws -> Bool) throws -> Position {
        var range = range
        if fault == .limitOfZeroIsNone, range.limit == 0 { range.limit = nil }
        if fault == .ignoresLimit { range.limit = nil }
        state.value.withLock { $0.readers += 1 }
        defer { state.value.withLock { $0.readers -= 1 } }
        let seen = head()
        let last = try lend(query, range, body)
        return fault == .headOfReadIsLastRead ? last : seen
    }

    private func lend(_ query: Query, _ range: ReadRange, _ body: (Stored) throws -> Bool) throws -> Position {
        var last = Position.start
        if fault == .readsAreLive {
            var index = 0
            while let event = state.value.withLock({ index < $0.events.count ? $0.events[index] : nil }) {
                index += 1
                if matches(query, event), try !body(event) { break }
            }
            return last
        }
        if fault == .itemsAreReadInTurn, query.items.count > 1 {
            for item in query.items {
                for event in select(Query([item]), range) where try !body(event) { return last }
            }
            return last
        }
        for event in select(query, range) {
            last = event.position
            if try !body(event) { break }
        }
        return last
    }

    /// The events that match within the range, in its order, at most its limit.
    private func select(_ query: Query, _ range: ReadRange) -> [Stored] {
        let events = state.value.withLock { $0.events }
        if fault == .emptyHasOne, events.isEmpty {
            let time = TestClock().now
            return [Stored(position: 1, id: .test(0), type: "none", tags: [], data: "{}", role: "", recorded: time)]
        }
        var window = events.filter { within(range, $0.position) }
        if range.backwards != (fault == .ignoresBackwards), range.backwards || fault == .descending { window.reverse() }
        if fault == .descending { window.sort { $0.position > $1.position } }
        let limit = range.limit ?? .max
        if fault == .limitCountsAll { window = Array(window.prefix(limit)) }
        var found = window.filter { matches(query, $0) }
        switch fault {
        case .limitForEachItem:
            let each = query.items.flatMap { item in found.filter { matches(item, $0) }.prefix(limit) }
            return found.filter { event in query.items.isEmpty ? true : each.contains(event) }.limited(query, limit)
        case .repeatsForEachItem where !query.items.isEmpty:
            found = found.flatMap { event in query.items.filter { matches($0, event) }.map { _ in event } }
        case .sortsByItem where !query.items.isEmpty:
            found = query.items.flatMap { item in found.filter { matches(item, $0) } }
        case .nothingFoundIsEverything where found.isEmpty && !query.items.isEmpty: found = window
        default: break
        }
        return Array(found.prefix(limit))
    }

    private func within(_ range: ReadRange, _ position: Position) -> Bool {
        var (low, high) = range.backwards ? (range.to, range.from) : (range.from, range.to)
        if fault == .backwardsSwapsEnds, range.backwards { (low, high) = (range.from, range.to) }
        if fault == .startIsIgnored { if range.backwards { high = nil } else { low = nil } }
        if fault == .endIsIgnored { if range.backwards { low = nil } else { high = nil } }
        if let low, position < low || (fault == .startIsExclusive && !range.backwards && position == low) {
            return false
        }
        if let high, position > high || (fault == .endIsExclusive && !range.backwards && position == high) {
            return false
        }
        return true
    }
}

extension [Stored] {
    fileprivate func limited(_ query: Query, _ limit: Int) -> [Stored] {
        query.items.count < 2 ? Array(prefix(limit)) : self
    }
}
