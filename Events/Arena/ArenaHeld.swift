import EventSourcing
import JSON

/// People from businesses and partners met.
package struct ArenaHeld: Event {
    package static let type: EventType = "arena.held"
    package static let version = 1
    package static let title = Text(en: "Arena held", nb: "Møteplass gjennomført")

    package let arena: ArenaID
    package let kind: ArenaKind
    package let location: LocationID?
    /// How many people came.
    package let heads: Int
    package let businesses: [BusinessID]
    package let partners: [PartnerID]

    package init(
        arena: ArenaID, kind: ArenaKind, location: LocationID?, heads: Int, businesses: [BusinessID],
        partners: [PartnerID]
    ) {
        self.arena = arena
        self.kind = kind
        self.location = location
        self.heads = heads
        self.businesses = businesses
        self.partners = partners
    }

    package var tags: Tags {
        Tags([arena.tag] + [location?.tag].compactMap { $0 } + businesses.map(\.tag) + partners.map(\.tag))
    }
}

extension ArenaHeld {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        arena = try json.take("arena")
        kind = try json.take("kind")
        location = try json.takeIfPresent("location")
        heads = try json.take("heads", in: 0...100_000)
        businesses = try json.takeIfPresent("businesses") ?? []
        partners = try json.takeIfPresent("partners") ?? []
    }

    package func write(to json: inout JSONWriter) {
        json.put("arena", arena)
        json.put("kind", kind)
        json.put("location", location)
        json.put("heads", heads)
        json.put("businesses", businesses.isEmpty ? nil : businesses)
        json.put("partners", partners.isEmpty ? nil : partners)
    }
}
