import EventSourcing
import JSON

/// A participant stayed to the end and did not complete.
package struct EnrolmentNotCompleted: Event {
    package static let type: EventType = "enrolment.not-completed"
    package static let version = 1
    package static let title = Text(en: "Not completed", nb: "Ikke fullført")

    package let enrolment: EnrolmentID
    package let offer: OfferID
    package let person: PersonID
    package let business: BusinessID?
    package let date: CalendarDate
    package let reason: String

    package init(
        enrolment: EnrolmentID, offer: OfferID, person: PersonID, business: BusinessID?, date: CalendarDate,
        reason: String
    ) {
        self.enrolment = enrolment
        self.offer = offer
        self.person = person
        self.business = business
        self.date = date
        self.reason = reason
    }

    package var tags: Tags { Tags([enrolment.tag, offer.tag, person.tag] + (business.map { [$0.tag] } ?? [])) }
}

extension EnrolmentNotCompleted {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        enrolment = try json.take("enrolment")
        offer = try json.take("offer")
        person = try json.take("person")
        business = try json.takeIfPresent("business")
        date = try json.take("date")
        reason = try json.takeText("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("enrolment", enrolment)
        json.put("offer", offer)
        json.put("person", person)
        json.put("business", business)
        json.put("date", date)
        json.put("reason", reason)
    }
}
