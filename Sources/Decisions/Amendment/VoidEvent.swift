import EventSourcing
import Events

/// An event is voided that stands in the log and was not voided before, if everything that came later still holds.
/// A correction may be voided too: then what stood before it stands again.
package struct VoidEvent: Rule {
    package let asked: EventVoided

    package init(_ asked: EventVoided) { self.asked = asked }

    private var amended: AmendedEvent {
        AmendedEvent(id: asked.target, at: asked.at, type: asked.of, about: asked.about, all: asked.tags)
    }

    /// It takes back what was said.
    package var speaksOf: Tags { [] }

    package var boundary: Query { amended.boundary }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try amended.requireAmendable(known)
        try amended.requireHolds(known, with: asked)
        return [asked]
    }
}
