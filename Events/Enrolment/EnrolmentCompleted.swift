import EventSourcing
import JSON

/// A participant completed the offer.
package struct EnrolmentCompleted: Event {
    package static let type: EventType = "enrolment.completed"
    package static let version = 1
    package static let title = Text(en: "Completed", nb: "Fullført")

    package let enrolment: EnrolmentID
    package let offer: OfferID
    package let person: PersonID
    package let business: BusinessID?
    package let date: CalendarDate
    package let hours: Int?
    package let credits: Credits?
    package let result: Result

    package init(
        enrolment: EnrolmentID, offer: OfferID, person: PersonID, business: BusinessID?, date: CalendarDate,
        hours: Int?, credits: Credits?, result: Result
    ) {
        self.enrolment = enrolment
        self.offer = offer
        self.person = person
        self.business = business
        self.date = date
        self.hours = hours
        self.credits = credits
        self.result = result
    }

    package var tags: Tags { Tags([enrolment.tag, offer.tag, person.tag] + (business.map { [$0.tag] } ?? [])) }
}

extension EnrolmentCompleted {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        enrolment = try json.take("enrolment")
        offer = try json.take("offer")
        person = try json.take("person")
        business = try json.takeIfPresent("business")
        date = try json.take("date")
        hours = try json.takeIfPresent("hours", in: 0...10_000)
        credits = try json.takeIfPresent("credits")
        result = try json.take("result")
    }

    package func write(to json: inout JSONWriter) {
        json.put("enrolment", enrolment)
        json.put("offer", offer)
        json.put("person", person)
        json.put("business", business)
        json.put("date", date)
        json.put("hours", hours)
        json.put("credits", credits)
        json.put("result", result)
    }
}

extension EnrolmentCompleted {
    package enum Result: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case passed, attended
    }
}
