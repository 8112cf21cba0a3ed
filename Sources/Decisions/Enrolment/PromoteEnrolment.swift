import EventSourcing
import Events

/// A free seat goes to the first in line; to another only with a reason, which is recorded.
package struct PromoteEnrolment: Rule {
    package let asked: EnrolmentPromoted

    package init(_ asked: EnrolmentPromoted) { self.asked = asked }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        let offer = known.offer
        try offer.requirePublished(asked.offer)
        let enrolment = try offer.require(asked.enrolment)
        guard enrolment.status == .waiting, enrolment.person == asked.person else { throw offer.notWaiting(enrolment) }
        guard offer.seatsFree > 0 else { throw offer.full }
        if let first = offer.waiting.first, first.id != asked.enrolment, asked.outOfOrderReason == nil {
            throw Refusal(
                "not-first",
                Text(
                    en: "\(first.id) is before it on the waiting list. A reason lets another go first.",
                    nb: "\(first.id) står foran på ventelista. En begrunnelse lar en annen gå først."),
                inTheWay: first.enrolment.changed.at)
        }
        try enrolment.changed.requireNotAfter(day)
        return [asked]
    }
}

extension KnownOffer {
    fileprivate func notWaiting(_ enrolment: Enrolment) -> Refusal {
        Refusal(
            "not-waiting",
            Text(
                en: "This enrolment is not on the waiting list of “\(title)”.",
                nb: "Denne påmeldingen står ikke på ventelista til «\(title)»."),
            inTheWay: enrolment.changed.at)
    }
}
