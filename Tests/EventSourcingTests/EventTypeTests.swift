import EventSourcing
import Testing

@Suite struct EventTypeTests {
    @Test func `a type is a name without spaces, quotes and control characters`() {
        for name in ["need.logged", "påmelding.åpnet", "A", "a/b:c", String(repeating: "t", count: 255)] {
            #expect(EventType(name)?.name == name)
        }
        for name in ["", " ", "a b", "a\"b", "a\\b", "a\nb", "a\u{7F}", String(repeating: "t", count: 256)] {
            #expect(EventType(name) == nil)
        }
    }

    @Test func `names that differ only in Unicode normalisation are different`() {
        let (composed, decomposed): (EventType, EventType) = ("sted.\u{E5}pnet", "sted.a\u{30A}pnet")
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
        #expect(decomposed < composed && !(composed < decomposed))
    }
}
