import EventSourcing
import JSON

/// A provider plans a course or a seminar, perhaps for needs that were logged.
package struct OfferCreated: Event {
    package static let type: EventType = "offer.created"
    package static let version = 1
    package static let title = Text(en: "Offer created", nb: "Tilbud opprettet")

    package let offer: OfferID
    package let title: String
    package let provider: PartnerID
    package let kind: OfferKind
    package let skills: [Skill]
    /// Level of the Norwegian qualifications framework.
    package let level: Int?
    package let credits: Credits?
    package let hours: Int?
    /// BCP 47.
    package let languages: [String]
    package let mode: DeliveryMode
    package let locations: [LocationID]
    package let start: CalendarDate?
    package let end: CalendarDate?
    /// The last day to enrol.
    package let deadline: CalendarDate?
    package let minHeads: Int?
    /// For each participant, in øre.
    package let price: Int?
    /// The needs it was made or changed for.
    package let adaptedFrom: [NeedID]

    package init(
        offer: OfferID, title: String, provider: PartnerID, kind: OfferKind, skills: [Skill], level: Int?,
        credits: Credits?, hours: Int?, languages: [String], mode: DeliveryMode, locations: [LocationID],
        start: CalendarDate?, end: CalendarDate?, deadline: CalendarDate?, minHeads: Int?, price: Int?,
        adaptedFrom: [NeedID]
    ) {
        self.offer = offer
        self.title = title
        self.provider = provider
        self.kind = kind
        self.skills = skills
        self.level = level
        self.credits = credits
        self.hours = hours
        self.languages = languages
        self.mode = mode
        self.locations = locations
        self.start = start
        self.end = end
        self.deadline = deadline
        self.minHeads = minHeads
        self.price = price
        self.adaptedFrom = adaptedFrom
    }

    package var tags: Tags {
        Tags([offer.tag, provider.tag] + locations.map(\.tag) + skills.map(\.tag) + adaptedFrom.map(\.tag))
    }
}

extension OfferCreated {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        offer = try json.take("offer")
        title = try json.takeText("title")
        provider = try json.take("provider")
        kind = try json.take("kind")
        skills = try json.takeNonEmpty("skills")
        level = try json.takeIfPresent("level", in: 2...8)
        credits = try json.takeIfPresent("credits")
        hours = try json.takeIfPresent("hours", in: 1...10_000)
        languages = try json.takeLanguages("languages")
        mode = try json.take("mode")
        locations = try json.takeIfPresent("locations") ?? []
        start = try json.takeIfPresent("start")
        end = try json.takeIfPresent("end")
        deadline = try json.takeIfPresent("deadline")
        minHeads = try json.takeIfPresent("minHeads", in: 1...100_000)
        price = try json.takeIfPresent("price", in: 0...100_000_000_000)
        adaptedFrom = try json.takeIfPresent("adaptedFrom") ?? []
    }

    package func write(to json: inout JSONWriter) {
        json.put("offer", offer)
        json.put("title", title)
        json.put("provider", provider)
        json.put("kind", kind)
        json.put("skills", skills)
        json.put("level", level)
        json.put("credits", credits)
        json.put("hours", hours)
        json.put("languages", languages.isEmpty ? nil : languages)
        json.put("mode", mode)
        json.put("locations", locations.isEmpty ? nil : locations)
        json.put("start", start)
        json.put("end", end)
        json.put("deadline", deadline)
        json.put("minHeads", minHeads)
        json.put("price", price)
        json.put("adaptedFrom", adaptedFrom.isEmpty ? nil : adaptedFrom)
    }
}
