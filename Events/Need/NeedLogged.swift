import EventSourcing
import JSON

/// A business told us what competence it lacks.
package struct NeedLogged: Event {
    package static let type: EventType = "need.logged"
    package static let version = 1
    package static let title = Text(en: "Need logged", nb: "Kompetansebehov registrert")

    package let need: NeedID
    package let business: BusinessID
    package let title: String
    package let skills: [Skill]
    /// How many people need it.
    package let heads: Int
    /// 1 can wait, 3 is urgent.
    package let urgency: Int
    /// When it should start.
    package let window: DateWindow?
    /// Forms that will do; empty for any.
    package let modes: [DeliveryMode]
    package let maxTravelMinutes: Int?
    /// BCP 47; empty for any.
    package let languages: [String]
    package let level: LevelRange?
    /// What it may cost for each person, in øre.
    package let budget: Int?
    package let visit: VisitID?
    package let description: Personal?

    package init(
        need: NeedID, business: BusinessID, title: String, skills: [Skill], heads: Int, urgency: Int,
        window: DateWindow?, modes: [DeliveryMode], maxTravelMinutes: Int?, languages: [String],
        level: LevelRange?, budget: Int?, visit: VisitID?,
        description: Personal? = nil
    ) {
        self.need = need
        self.business = business
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
        self.visit = visit
        self.description = description
    }

    package var tags: Tags { Tags([need.tag, business.tag] + (visit.map { [$0.tag] } ?? []) + skills.map(\.tag)) }

    package var personal: [PersonalField] {
        description.field("/description", of: business.tag, for: .account)
    }
}

extension NeedLogged {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        need = try json.take("need")
        business = try json.take("business")
        title = try json.takeText("title")
        skills = try json.takeNonEmpty("skills")
        heads = try json.take("heads", in: 1...10_000)
        urgency = try json.take("urgency", in: 1...3)
        window = try json.takeIfPresent("window")
        modes = try json.takeIfPresent("modes") ?? []
        maxTravelMinutes = try json.takeIfPresent("maxTravelMinutes", in: 0...1440)
        languages = try json.takeLanguages("languages")
        level = try json.takeIfPresent("level")
        budget = try json.takeIfPresent("budget", in: 0...100_000_000_000)
        visit = try json.takeIfPresent("visit")
        description = try json.takePersonalIfPresent("description")
    }

    package func write(to json: inout JSONWriter) {
        json.put("need", need)
        json.put("business", business)
        json.put("title", title)
        json.put("skills", skills)
        json.put("heads", heads)
        json.put("urgency", urgency)
        json.put("window", window)
        json.put("modes", modes.isEmpty ? nil : modes)
        json.put("maxTravelMinutes", maxTravelMinutes)
        json.put("languages", languages.isEmpty ? nil : languages)
        json.put("level", level)
        json.put("budget", budget)
        json.put("visit", visit)
    }
}
