import EventSourcing
import JSON

/// A competence programme began: the frame in which everything else is counted.
package struct ProgrammeStarted: Event {
    package static let type: EventType = "programme.started"
    package static let version = 1
    package static let title = Text(en: "Programme started", nb: "Program startet")

    package let programme: ProgrammeID
    package let name: String
    package let from: CalendarDate
    package let to: CalendarDate?
    package let funder: String
    /// The largest share of the cost that the grant may carry, in basis points.
    package let grantShareMax: Int

    package init(
        programme: ProgrammeID, name: String, from: CalendarDate, to: CalendarDate?, funder: String,
        grantShareMax: Int
    ) {
        self.programme = programme
        self.name = name
        self.from = from
        self.to = to
        self.funder = funder
        self.grantShareMax = grantShareMax
    }

    package var tags: Tags { [programme.tag] }
}

extension ProgrammeStarted {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        programme = try json.take("programme")
        name = try json.takeText("name")
        from = try json.take("from")
        to = try json.takeIfPresent("to")
        funder = try json.takeText("funder")
        grantShareMax = try json.take("grantShareMax", in: 0...10_000)
        if let to, to < from {
            throw JSONError(.invalid(en: "a day from \(from) on", nb: "en dag fra og med \(from)"), path: "to")
        }
    }

    package func write(to json: inout JSONWriter) {
        json.put("programme", programme)
        json.put("name", name)
        json.put("from", from)
        json.put("to", to)
        json.put("funder", funder)
        json.put("grantShareMax", grantShareMax)
    }
}
