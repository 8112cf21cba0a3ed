import EventSourcing
import Events

/// A participant leaves after the offer has started.
package struct WithdrawEnrolment: Rule {
    package let asked: EnrolmentWithdrawn

    package init(_ asked: EnrolmentWithdrawn) { self.asked = asked }

    /// The seat of one who is forgotten must be free for another.
    package var speaksOf: Tags { [] }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        let enrolment = try known.offer.requireSeated(asked.enrolment, of: asked.person)
        let started = try known.offer.requireStarted()
        if asked.date < started.on {
            throw Refusal(
                "offer-not-started",
                Text(
                    en: "“\(known.offer.title)” started on \(started.on): before that it is a cancellation.",
                    nb: "«\(known.offer.title)» startet \(started.on): før det er det avmelding."),
                inTheWay: started.at)
        }
        try enrolment.changed.requireNotAfter(asked.date)
        return [asked]
    }
}
