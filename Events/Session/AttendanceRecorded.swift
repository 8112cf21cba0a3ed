import EventSourcing
import JSON

/// A participant was at a session, for so long.
package struct AttendanceRecorded: Event {
    package static let type: EventType = "attendance.recorded"
    package static let version = 1
    package static let title = Text(en: "Attendance", nb: "Oppmøte")

    package let session: SessionID
    package let offer: OfferID
    package let enrolment: EnrolmentID
    package let person: PersonID
    package let minutes: Int

    package init(session: SessionID, offer: OfferID, enrolment: EnrolmentID, person: PersonID, minutes: Int) {
        self.session = session
        self.offer = offer
        self.enrolment = enrolment
        self.person = person
        self.minutes = minutes
    }

    package var tags: Tags { [session.tag, offer.tag, enrolment.tag, person.tag] }
}

extension AttendanceRecorded {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        session = try json.take("session")
        offer = try json.take("offer")
        enrolment = try json.take("enrolment")
        person = try json.take("person")
        minutes = try json.take("minutes", in: 0...1440)
    }

    package func write(to json: inout JSONWriter) {
        json.put("session", session)
        json.put("offer", offer)
        json.put("enrolment", enrolment)
        json.put("person", person)
        json.put("minutes", minutes)
    }
}
