import EventSourcing
import TestSupport
import Testing

@Suite struct IndexedEventsTests {
    @Test(arguments: 0..<10) func `what is found is what a look at every event finds, in its order`(seed: Int) throws {
        var generator = SeededGenerator(seed)
        var events = IndexedEvents()
        for number in 1...60 {
            var line = EventLine(.random(number, using: &generator), source: "/test/north", salt: (1, UInt64(number)))
            line.stamp(Provenance.test.time.instant)
            events.append(try RecordedEvent(position: Position(UInt64(number)), line: line.bytes))
            let query = Query.random(using: &generator)
            let plain = events.all.filter { query.matches(type: $0.type, tags: $0.envelope.tags) }
            #expect(events.matching(query).map(\.position) == plain.map(\.position), "\(query)")
        }
        #expect(events.all.count == 60)
    }
}
