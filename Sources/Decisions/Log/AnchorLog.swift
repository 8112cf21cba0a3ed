import EventSourcing
import Events

/// A checkpoint that was published is noted, as often as it is published.
package struct AnchorLog: Rule {
    package let asked: LogAnchored

    package init(_ asked: LogAnchored) { self.asked = asked }

    package var boundary: Query { Query(types: [LogAnchored.type]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] { [asked] }
}
