import EventSourcing
import Events

/// What is asked of an offer in the same way for a seat and for the waiting list.
struct EnrolmentRequest {
    let enrolment: EnrolmentID
    let offer: OfferID
    let person: PersonID
    let overrideReason: String?
    /// What must have been registered before.
    let others: [Tag]

    init(_ asked: EnrolmentRegistered) {
        (enrolment, offer, person, overrideReason) = (asked.enrolment, asked.offer, asked.person, asked.overrideReason)
        others = [asked.person.tag] + [asked.business?.tag, asked.need?.tag].compactMap { $0 }
    }

    init(_ asked: EnrolmentWaitlisted) {
        (enrolment, offer, person, overrideReason) = (asked.enrolment, asked.offer, asked.person, asked.overrideReason)
        others = [asked.person.tag] + [asked.business?.tag, asked.need?.tag].compactMap { $0 }
    }

    /// The offer, what the enrolment refers to, and whatever has the enrolment's id, in this offer or another.
    var boundary: Query {
        KnownOffer.query(offer) + .beginnings(of: others)
            + Query(types: [EnrolmentRegistered.type, EnrolmentWaitlisted.type], tags: [enrolment.tag])
    }

    /// Refuses if the offer takes no enrolments on that day, or the person is in it already. A deadline may be set aside
    /// by giving a reason, which is recorded.
    func requireAllowed(_ known: Known, on day: CalendarDate) throws(Refusal) {
        try known.offer.requirePublished(offer)
        try known.subjects.require(others)
        if let used = known.offer.enrolments[enrolment] {
            throw Refusal(
                "exists",
                Text(en: "\(enrolment) is used already.", nb: "\(enrolment) er brukt fra før."),
                inTheWay: used.changed.at)
        }
        if let active = known.offer.active(person) {
            throw active.status == .waiting
                ? Refusal(
                    "already-enrolled",
                    Text(
                        en: "\(person) is on the waiting list of “\(known.offer.title)” already.",
                        nb: "\(person) står allerede på venteliste til «\(known.offer.title)»."),
                    inTheWay: active.changed.at)
                : Refusal(
                    "already-enrolled",
                    Text(
                        en: "\(person) is enrolled in “\(known.offer.title)” already.",
                        nb: "\(person) er allerede påmeldt «\(known.offer.title)»."),
                    inTheWay: active.changed.at)
        }
        if let deadline = known.offer.plan?.deadline, day > deadline, overrideReason == nil {
            throw Refusal(
                "deadline-passed",
                Text(
                    en: "The deadline of “\(known.offer.title)” was \(deadline). A reason sets it aside.",
                    nb: "Fristen for «\(known.offer.title)» var \(deadline). En begrunnelse setter den til side."),
                inTheWay: known.offer.deadlineSet)
        }
    }
}
