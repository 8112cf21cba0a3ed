import EventSourcing
import JSON

/// A person has a seat in an offer.
package struct EnrolmentRegistered: Event {
    package static let type: EventType = "enrolment.registered"
    package static let version = 1
    package static let title = Text(en: "Enrolled", nb: "Påmeldt")

    package let enrolment: EnrolmentID
    package let offer: OfferID
    package let person: PersonID
    package let business: BusinessID?
    /// The need that led to it.
    package let need: NeedID?
    package let funding: Funding
    package let additionality: Additionality
    /// Why a rule such as the deadline was set aside.
    package let overrideReason: String?

    package init(
        enrolment: EnrolmentID, offer: OfferID, person: PersonID, business: BusinessID?, need: NeedID?,
        funding: Funding, additionality: Additionality, overrideReason: String?
    ) {
        self.enrolment = enrolment
        self.offer = offer
        self.person = person
        self.business = business
        self.need = need
        self.funding = funding
        self.additionality = additionality
        self.overrideReason = overrideReason
    }

    package var tags: Tags {
        Tags([enrolment.tag, offer.tag, person.tag] + [business?.tag, need?.tag].compactMap { $0 })
    }
}

extension EnrolmentRegistered {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        enrolment = try json.take("enrolment")
        offer = try json.take("offer")
        person = try json.take("person")
        business = try json.takeIfPresent("business")
        need = try json.takeIfPresent("need")
        funding = try json.take("funding")
        additionality = try json.take("additionality")
        overrideReason = try json.takeTextIfPresent("overrideReason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("enrolment", enrolment)
        json.put("offer", offer)
        json.put("person", person)
        json.put("business", business)
        json.put("need", need)
        json.put("funding", funding)
        json.put("additionality", additionality)
        json.put("overrideReason", overrideReason)
    }
}
