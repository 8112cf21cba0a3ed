import EventSourcing
import JSON

/// A coordinator visited a business.
package struct VisitRecorded: Event {
    package static let type: EventType = "visit.recorded"
    package static let version = 1
    package static let title = Text(en: "Visit", nb: "Bedriftsbesøk")

    package let visit: VisitID
    package let business: BusinessID
    package let mode: VisitMode
    package let minutes: Int
    package let travelMinutes: Int
    package let km: Int
    package let role: ProgrammeRole
    package let topics: [String]
    /// How many work there, as they said.
    package let employeesStated: Int?
    package let partners: [PartnerID]
    /// Where the business was.
    package let kom: MunicipalityNumber
    package let participants: [Personal]
    package let note: Personal?

    package init(
        visit: VisitID, business: BusinessID, mode: VisitMode, minutes: Int, travelMinutes: Int, km: Int,
        role: ProgrammeRole, topics: [String], employeesStated: Int?, partners: [PartnerID],
        kom: MunicipalityNumber,
        participants: [Personal] = [], note: Personal? = nil
    ) {
        self.visit = visit
        self.business = business
        self.mode = mode
        self.minutes = minutes
        self.travelMinutes = travelMinutes
        self.km = km
        self.role = role
        self.topics = topics
        self.employeesStated = employeesStated
        self.partners = partners
        self.kom = kom
        self.participants = participants
        self.note = note
    }

    package var tags: Tags { Tags([visit.tag, business.tag, kom.tag] + partners.map(\.tag)) }

    package var personal: [PersonalField] {
        participants.fields("/participants", of: business.tag, for: .account)
            + note.field("/note", of: business.tag, for: .account)
    }
}

extension VisitRecorded {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        visit = try json.take("visit")
        business = try json.take("business")
        mode = try json.take("mode")
        minutes = try json.take("minutes", in: 1...1440)
        travelMinutes = try json.take("travelMinutes", in: 0...1440)
        km = try json.take("km", in: 0...2000)
        role = try json.take("role")
        topics = try json.takeTexts("topics")
        employeesStated = try json.takeIfPresent("employeesStated", in: 0...1_000_000)
        partners = try json.takeIfPresent("partners") ?? []
        kom = try json.take("kom")
        participants = try json.takePersonals("participants")
        note = try json.takePersonalIfPresent("note")
    }

    package func write(to json: inout JSONWriter) {
        json.put("visit", visit)
        json.put("business", business)
        json.put("mode", mode)
        json.put("minutes", minutes)
        json.put("travelMinutes", travelMinutes)
        json.put("km", km)
        json.put("role", role)
        json.put("topics", topics.isEmpty ? nil : topics)
        json.put("employeesStated", employeesStated)
        json.put("partners", partners.isEmpty ? nil : partners)
        json.put("kom", kom)
    }
}
