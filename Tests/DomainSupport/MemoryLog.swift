import EventSourcing
import Events

/// A log in memory, for rules that are tested without a disk: its events are the lines that a real log would hold.
package struct MemoryLog: Sendable {
    package var events: [RecordedEvent] { stored.all }
    /// The same events on their way into a real log, in the same order.
    package private(set) var new: [NewEvent] = []
    private var stored = IndexedEvents()

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
        stored.append(try RecordedEvent(position: head.next, line: line.bytes))
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
    package func matching(_ query: Query) -> [RecordedEvent] { stored.matching(query) }
}
