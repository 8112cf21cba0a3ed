import EventSourcing
import Events

/// A log in memory, for rules that are tested without a disk: its events are the lines that a real log would hold.
package struct MemoryLog: Sendable {
    package private(set) var events: [RecordedEvent] = []
    /// The same events on their way into a real log, in the same order.
    package private(set) var new: [NewEvent] = []
    private var byTag: [Tag: [Int]] = [:]
    private var byType: [EventType: [Int]] = [:]

    package init() {}

    package var head: Position { Position(UInt64(events.count)) }

    /// Appends the event, unconditionally.
    ///
    /// - Parameters:
    ///   - on: the day it happened; the first moment of it, in Oslo.
    ///   - recorded: the day it was recorded, if that was later.
    package mutating func append(
        _ event: any Event, on day: CalendarDate, recorded: CalendarDate? = nil, extraTags: [Tag] = []
    ) throws {
        let number = UInt64(events.count + 1)
        let id = EventID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0000 + number)
        let provenance = Provenance(time: OffsetTime(osloMidnight: day), actor: "actor:tester")
        let new = event.new(id: id, provenance: provenance, extraTags: extraTags)
        var line = EventLine(new, source: "/test/north", salt: (number, number))
        line.stamp(OffsetTime(osloMidnight: recorded ?? day).instant)
        let stored = try RecordedEvent(position: head.next, line: line.bytes)
        for tag in stored.envelope.tags.all { byTag[tag, default: []].append(events.count) }
        byType[stored.type, default: []].append(events.count)
        events.append(stored)
        self.new.append(new)
    }

    /// What the decision comes to with what is in the log.
    ///
    /// - Throws: `Refusal`; what the decision's `apply` throws.
    package func decide<D: Decision>(_ decision: D) throws -> [any Event] {
        var state = decision.initialState
        for event in matching(decision.query) { try decision.apply(event, to: &state) }
        try decision.settle(&state)
        return try decision.decide(state)
    }

    /// The events that match, in order.
    package func matching(_ query: Query) -> [RecordedEvent] {
        if query.matchesAll { return events }
        var places: Set<Int> = []
        for item in query.items {
            let byTags = item.tags.map { byTag[$0] ?? [] }.min { $0.count < $1.count }
            for place in byTags ?? item.types.flatMap({ byType[$0] ?? [] })
            where item.matches(type: events[place].type, tags: events[place].envelope.tags) {
                places.insert(place)
            }
        }
        return places.sorted().map { events[$0] }
    }
}
