import EventSourcing
import JSON

/// Somebody who waited has a seat.
package struct EnrolmentPromoted: Event {
    package static let type: EventType = "enrolment.promoted"
    package static let version = 1
    package static let title = Text(en: "Got a seat", nb: "Fikk plass")

    package let enrolment: EnrolmentID
    package let offer: OfferID
    package let person: PersonID
    /// Why somebody went before those first in line.
    package let outOfOrderReason: String?

    package init(enrolment: EnrolmentID, offer: OfferID, person: PersonID, outOfOrderReason: String?) {
        self.enrolment = enrolment
        self.offer = offer
        self.person = person
        self.outOfOrderReason = outOfOrderReason
    }

    package var tags: Tags { [enrolment.tag, offer.tag, person.tag] }
}

extension EnrolmentPromoted {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        enrolment = try json.take("enrolment")
        offer = try json.take("offer")
        person = try json.take("person")
        outOfOrderReason = try json.takeTextIfPresent("outOfOrderReason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("enrolment", enrolment)
        json.put("offer", offer)
        json.put("person", person)
        json.put("outOfOrderReason", outOfOrderReason)
    }
}
