import EventSourcing
import JSON

/// A need turned out to be somewhat different; what is not given stays as it was.
package struct NeedRevised: Event {
    package static let type: EventType = "need.revised"
    package static let version = 1
    package static let title = Text(en: "Need revised", nb: "Behov endret")

    package let need: NeedID
    package let title: String?
    package let skills: [Skill]?
    /// How many people need it.
    package let heads: Int?
    /// 1 can wait, 3 is urgent.
    package let urgency: Int?
    /// When it should start.
    package let window: DateWindow?
    /// Forms that will do; empty for any.
    package let modes: [DeliveryMode]?
    package let maxTravelMinutes: Int?
    /// BCP 47; empty for any.
    package let languages: [String]?
    package let level: LevelRange?
    /// What it may cost for each person, in øre.
    package let budget: Int?
    package let reason: String
    package let note: Personal?

    package init(
        need: NeedID, title: String?, skills: [Skill]?, heads: Int?, urgency: Int?, window: DateWindow?,
        modes: [DeliveryMode]?, maxTravelMinutes: Int?, languages: [String]?, level: LevelRange?, budget: Int?,
        reason: String,
        note: Personal? = nil
    ) {
        self.need = need
        self.title = title
        self.skills = skills
        self.heads = heads
        self.urgency = urgency
        self.window = window
        self.modes = modes
        self.maxTravelMinutes = maxTravelMinutes
        self.languages = languages
        self.level = level
        self.budget = budget
        self.reason = reason
        self.note = note
    }

    package var tags: Tags { Tags([need.tag] + (skills ?? []).map(\.tag)) }

    package var personal: [PersonalField] {
        note.field("/note", of: need.tag, for: .account)
    }
}

extension NeedRevised {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        need = try json.take("need")
        title = try json.takeTextIfPresent("title")
        skills = try json.takeIfPresentNonEmpty("skills")
        heads = try json.takeIfPresent("heads", in: 1...10_000)
        urgency = try json.takeIfPresent("urgency", in: 1...3)
        window = try json.takeIfPresent("window")
        modes = try json.takeIfPresent("modes")
        maxTravelMinutes = try json.takeIfPresent("maxTravelMinutes", in: 0...1440)
        languages = try json.takeLanguagesIfPresent("languages")
        level = try json.takeIfPresent("level")
        budget = try json.takeIfPresent("budget", in: 0...100_000_000_000)
        reason = try json.takeText("reason")
        note = try json.takePersonalIfPresent("note")
        let changesNothing =
            title == nil && skills == nil && heads == nil && urgency == nil && window == nil
            && modes == nil && maxTravelMinutes == nil && languages == nil && level == nil
            && budget == nil
        if changesNothing { throw JSONError(.changesNothing) }
    }

    package func write(to json: inout JSONWriter) {
        json.put("need", need)
        json.put("title", title)
        json.put("skills", skills)
        json.put("heads", heads)
        json.put("urgency", urgency)
        json.put("window", window)
        json.put("modes", modes)
        json.put("maxTravelMinutes", maxTravelMinutes)
        json.put("languages", languages)
        json.put("level", level)
        json.put("budget", budget)
        json.put("reason", reason)
    }
}
