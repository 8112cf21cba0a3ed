import EventSourcing
import JSON

/// An offer is described anew; what is not given stays as it was.
package struct OfferRevised: Event {
    package static let type: EventType = "offer.revised"
    package static let version = 1
    package static let title = Text(en: "Offer revised", nb: "Tilbud endret")

    package let offer: OfferID
    package let title: String?
    package let skills: [Skill]?
    /// Level of the Norwegian qualifications framework.
    package let level: Int?
    package let hours: Int?
    /// BCP 47.
    package let languages: [String]?
    package let mode: DeliveryMode?
    package let locations: [LocationID]?
    package let start: CalendarDate?
    package let end: CalendarDate?
    /// The last day to enrol.
    package let deadline: CalendarDate?
    package let minHeads: Int?
    /// For each participant, in øre.
    package let price: Int?
    package let reason: String

    package init(
        offer: OfferID, title: String?, skills: [Skill]?, level: Int?, hours: Int?, languages: [String]?,
        mode: DeliveryMode?, locations: [LocationID]?, start: CalendarDate?, end: CalendarDate?,
        deadline: CalendarDate?, minHeads: Int?, price: Int?, reason: String
    ) {
        self.offer = offer
        self.title = title
        self.skills = skills
        self.level = level
        self.hours = hours
        self.languages = languages
        self.mode = mode
        self.locations = locations
        self.start = start
        self.end = end
        self.deadline = deadline
        self.minHeads = minHeads
        self.price = price
        self.reason = reason
    }

    package var tags: Tags { Tags([offer.tag] + (locations ?? []).map(\.tag) + (skills ?? []).map(\.tag)) }
}

extension OfferRevised {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        offer = try json.take("offer")
        title = try json.takeTextIfPresent("title")
        skills = try json.takeIfPresentNonEmpty("skills")
        level = try json.takeIfPresent("level", in: 2...8)
        hours = try json.takeIfPresent("hours", in: 1...10_000)
        languages = try json.takeLanguagesIfPresent("languages")
        mode = try json.takeIfPresent("mode")
        locations = try json.takeIfPresent("locations")
        start = try json.takeIfPresent("start")
        end = try json.takeIfPresent("end")
        deadline = try json.takeIfPresent("deadline")
        minHeads = try json.takeIfPresent("minHeads", in: 1...100_000)
        price = try json.takeIfPresent("price", in: 0...100_000_000_000)
        reason = try json.takeText("reason")
        let changesNothing =
            title == nil && skills == nil && level == nil && hours == nil && languages == nil
            && mode == nil && locations == nil && start == nil && end == nil && deadline == nil
            && minHeads == nil && price == nil
        if changesNothing { throw JSONError(.changesNothing) }
    }

    package func write(to json: inout JSONWriter) {
        json.put("offer", offer)
        json.put("title", title)
        json.put("skills", skills)
        json.put("level", level)
        json.put("hours", hours)
        json.put("languages", languages)
        json.put("mode", mode)
        json.put("locations", locations)
        json.put("start", start)
        json.put("end", end)
        json.put("deadline", deadline)
        json.put("minHeads", minHeads)
        json.put("price", price)
        json.put("reason", reason)
    }
}
