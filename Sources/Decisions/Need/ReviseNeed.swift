import EventSourcing
import Events

/// An open need may be described better.
package struct ReviseNeed: Rule {
    package let asked: NeedRevised

    package init(_ asked: NeedRevised) { self.asked = asked }

    package var boundary: Query { KnownNeed.query(asked.need) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.need.requireOpen(asked.need)
        return [asked]
    }
}
