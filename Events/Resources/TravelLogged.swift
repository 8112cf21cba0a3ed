import EventSourcing
import JSON

/// Somebody travelled for the programme.
package struct TravelLogged: Event {
    package static let type: EventType = "travel.logged"
    package static let version = 1
    package static let title = Text(en: "Travel", nb: "Reise")

    package let travel: TravelID
    /// Who travelled, if not whoever records it.
    package let actor: ActorID?
    package let km: Int
    package let minutes: Int
    package let mode: TravelMode
    package let role: ProgrammeRole
    package let business: BusinessID?
    package let offer: OfferID?

    package init(
        travel: TravelID, actor: ActorID?, km: Int, minutes: Int, mode: TravelMode, role: ProgrammeRole,
        business: BusinessID?, offer: OfferID?
    ) {
        self.travel = travel
        self.actor = actor
        self.km = km
        self.minutes = minutes
        self.mode = mode
        self.role = role
        self.business = business
        self.offer = offer
    }

    package var tags: Tags { Tags([travel.tag] + [actor?.tag, business?.tag, offer?.tag].compactMap { $0 }) }
}

extension TravelLogged {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        travel = try json.take("travel")
        actor = try json.takeIfPresent("actor")
        km = try json.take("km", in: 0...10_000)
        minutes = try json.take("minutes", in: 0...2880)
        mode = try json.take("mode")
        role = try json.take("role")
        business = try json.takeIfPresent("business")
        offer = try json.takeIfPresent("offer")
    }

    package func write(to json: inout JSONWriter) {
        json.put("travel", travel)
        json.put("actor", actor)
        json.put("km", km)
        json.put("minutes", minutes)
        json.put("mode", mode)
        json.put("role", role)
        json.put("business", business)
        json.put("offer", offer)
    }
}
