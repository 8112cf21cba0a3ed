import EventSourcing
import Events

/// An event is corrected that stands in the log and was not voided, if everything that came later still holds.
package struct CorrectEvent: Rule {
    let asked: EventCorrected

    package init(_ asked: EventCorrected) { self.asked = asked }

    private var amended: AmendedEvent {
        AmendedEvent(id: asked.target, at: asked.at, type: asked.of, about: asked.about, all: asked.tags)
    }

    package var boundary: Query { amended.boundary }

    /// The day on which the target is now said to have happened.
    package var otherDays: [CalendarDate] { [asked.time.instant.osloDate] }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try amended.requireAmendable(known)
        try amended.requireHolds(known, with: asked)
        return [asked]
    }
}
