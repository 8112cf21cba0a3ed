import EventSourcing
import Events

/// A participant completes an offer that has started, once.
package struct CompleteEnrolment: Rule {
    package let asked: EnrolmentCompleted

    package init(_ asked: EnrolmentCompleted) { self.asked = asked }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        let enrolment = try known.offer.requireSeated(asked.enrolment, of: asked.person)
        try known.offer.requireStarted().requireNotAfter(asked.date)
        try enrolment.changed.requireNotAfter(asked.date)
        return [asked]
    }
}
