import EventSourcing
import JSON

/// Somebody worked for the programme.
package struct TimeLogged: Event {
    package static let type: EventType = "time.logged"
    package static let version = 1
    package static let title = Text(en: "Hours", nb: "Timer")

    package let time: TimeID
    /// Whose time it was, if not of whoever records it.
    package let actor: ActorID?
    package let minutes: Int
    package let activity: Activity
    package let role: ProgrammeRole
    package let business: BusinessID?
    package let offer: OfferID?

    package init(
        time: TimeID, actor: ActorID?, minutes: Int, activity: Activity, role: ProgrammeRole, business: BusinessID?,
        offer: OfferID?
    ) {
        self.time = time
        self.actor = actor
        self.minutes = minutes
        self.activity = activity
        self.role = role
        self.business = business
        self.offer = offer
    }

    package var tags: Tags { Tags([time.tag] + [actor?.tag, business?.tag, offer?.tag].compactMap { $0 }) }
}

extension TimeLogged {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        time = try json.take("time")
        actor = try json.takeIfPresent("actor")
        minutes = try json.take("minutes", in: 1...1440)
        activity = try json.take("activity")
        role = try json.take("role")
        business = try json.takeIfPresent("business")
        offer = try json.takeIfPresent("offer")
    }

    package func write(to json: inout JSONWriter) {
        json.put("time", time)
        json.put("actor", actor)
        json.put("minutes", minutes)
        json.put("activity", activity)
        json.put("role", role)
        json.put("business", business)
        json.put("offer", offer)
    }
}
