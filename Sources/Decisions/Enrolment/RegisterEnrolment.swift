import EventSourcing
import Events

/// A person gets a seat in an offer: if it takes enrolments, the person has none yet, and a seat is free that nobody waits
/// for. Whoever agreed to wait is put on the waiting list instead of being refused for want of a seat.
package struct RegisterEnrolment: Rule {
    package let asked: EnrolmentRegistered
    let agreesToWait: Bool

    package init(_ asked: EnrolmentRegistered) { self.init(asked, agreesToWait: false) }

    package init(_ asked: EnrolmentRegistered, agreesToWait: Bool) {
        self.asked = asked
        self.agreesToWait = agreesToWait
    }

    package var recordedTypes: [EventType] { [EnrolmentRegistered.type, EnrolmentWaitlisted.type] }

    package var boundary: Query { EnrolmentRequest(asked).boundary }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try EnrolmentRequest(asked).requireAllowed(known, on: day)
        if known.offer.seatsFree > known.offer.waiting.count { return [asked] }
        guard agreesToWait, known.offer.hasWaitingList else { throw known.offer.full }
        return [EnrolmentWaitlisted(asked)]
    }
}

extension KnownOffer {
    /// There is no seat; the refusal names who took the last one, or who waits for the one that is free.
    var full: Refusal {
        if seatsFree > 0, let last = waiting.last {
            return Refusal(
                "offer-full",
                Text(
                    en: "\(waiting.count) wait for the free seats of “\(title)” already.",
                    nb: "\(waiting.count) venter allerede på de ledige plassene på «\(title)»."),
                inTheWay: last.enrolment.changed.at)
        }
        return Refusal(
            "offer-full",
            Text(
                en: "“\(title)” is full: \(seatsTaken) of \(capacity) seats are taken.",
                nb: "«\(title)» er fullt: \(seatsTaken) av \(capacity) plasser er tatt."),
            inTheWay: lastSeatTaken ?? capacitySet)
    }
}
