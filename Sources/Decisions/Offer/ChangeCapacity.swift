import EventSourcing
import Events

/// A published offer gets more or fewer seats, but not fewer than are taken: unless the last who came move to the waiting
/// list, which then happens in the same append.
package struct ChangeCapacity: Rule {
    package let asked: OfferCapacityChanged
    let movesLast: Bool

    package init(_ asked: OfferCapacityChanged) { self.init(asked, movesLast: false) }

    package init(_ asked: OfferCapacityChanged, movesLast: Bool) {
        self.asked = asked
        self.movesLast = movesLast
    }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        let offer = known.offer
        try offer.requirePublished(asked.offer)
        let tooMany = offer.seatsTaken - asked.capacity
        if tooMany <= 0 { return [asked] }
        let mayMove = movesLast && offer.hasWaitingList && tooMany <= offer.seated.count
        guard mayMove else {
            throw Refusal(
                "seats-taken",
                Text(
                    en: "\(offer.seatsTaken) seats of “\(offer.title)” are taken; it cannot have \(asked.capacity).",
                    nb: "\(offer.seatsTaken) plasser på «\(offer.title)» er tatt; det kan ikke ha \(asked.capacity)."),
                inTheWay: offer.lastSeatTaken)
        }
        return [asked] + offer.seated.suffix(tooMany).map(\.enrolment.asked)
    }
}
