import EventSourcing
import JSON

/// A participant left after the offer had started.
package struct EnrolmentWithdrawn: Event {
    package static let type: EventType = "enrolment.withdrawn"
    package static let version = 1
    package static let title = Text(en: "Withdrawn", nb: "Frafall")

    package let enrolment: EnrolmentID
    package let offer: OfferID
    package let person: PersonID
    package let date: CalendarDate
    package let by: Party
    package let reason: String

    package init(
        enrolment: EnrolmentID, offer: OfferID, person: PersonID, date: CalendarDate, by: Party, reason: String
    ) {
        self.enrolment = enrolment
        self.offer = offer
        self.person = person
        self.date = date
        self.by = by
        self.reason = reason
    }

    package var tags: Tags { [enrolment.tag, offer.tag, person.tag] }
}

extension EnrolmentWithdrawn {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        enrolment = try json.take("enrolment")
        offer = try json.take("offer")
        person = try json.take("person")
        date = try json.take("date")
        by = try json.take("by")
        reason = try json.takeText("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("enrolment", enrolment)
        json.put("offer", offer)
        json.put("person", person)
        json.put("date", date)
        json.put("by", by)
        json.put("reason", reason)
    }
}
