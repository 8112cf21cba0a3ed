import EventSourcing
import Events

/// A participant stayed to the end without completing.
package struct EndEnrolment: Rule {
    package let asked: EnrolmentNotCompleted

    package init(_ asked: EnrolmentNotCompleted) { self.asked = asked }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        let enrolment = try known.offer.requireSeated(asked.enrolment, of: asked.person)
        try known.offer.requireStarted().requireNotAfter(asked.date)
        try enrolment.changed.requireNotAfter(asked.date)
        return [asked]
    }
}
