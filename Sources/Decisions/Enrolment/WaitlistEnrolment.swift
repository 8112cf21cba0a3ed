import EventSourcing
import Events

/// A person is put on the waiting list: only if there is one, and no seat to be had.
package struct WaitlistEnrolment: Rule {
    package let asked: EnrolmentWaitlisted

    package init(_ asked: EnrolmentWaitlisted) { self.asked = asked }

    package var boundary: Query { EnrolmentRequest(asked).boundary }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try EnrolmentRequest(asked).requireAllowed(known, on: day)
        let offer = known.offer
        guard offer.hasWaitingList else {
            throw Refusal(
                "no-waiting-list",
                Text(en: "“\(offer.title)” has no waiting list.", nb: "«\(offer.title)» har ingen venteliste."),
                inTheWay: offer.published?.at)
        }
        if offer.seatsFree > offer.waiting.count {
            throw Refusal(
                "seats-free",
                Text(
                    en: "“\(offer.title)” has \(offer.seatsFree) free seats; nobody need wait.",
                    nb: "«\(offer.title)» har \(offer.seatsFree) ledige plasser; ingen trenger å vente."),
                inTheWay: offer.capacitySet)
        }
        return [asked]
    }
}
