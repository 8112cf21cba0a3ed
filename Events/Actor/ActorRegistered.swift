import EventSourcing
import JSON

/// Somebody will record events, in a role. Who it is stands under seal, not here.
package struct ActorRegistered: Event {
    package static let type: EventType = "actor.registered"
    package static let version = 1
    package static let title = Text(en: "Actor registered", nb: "Aktør registrert")

    package let actor: ActorID
    package let role: ActorRole
    package let region: RegionID?
    package let name: Personal?
    package let email: Personal?

    package init(actor: ActorID, role: ActorRole, region: RegionID?, name: Personal? = nil, email: Personal? = nil) {
        self.actor = actor
        self.role = role
        self.region = region
        self.name = name
        self.email = email
    }

    package var tags: Tags { Tags([actor.tag] + [region?.tag].compactMap { $0 }) }

    package var personal: [PersonalField] {
        name.field("/name", of: actor.tag, for: .reach)
            + email.field("/email", of: actor.tag, for: .reach)
    }
}

extension ActorRegistered {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        actor = try json.take("actor")
        role = try json.take("role")
        region = try json.takeIfPresent("region")
        name = try json.takePersonalIfPresent("name")
        email = try json.takePersonalIfPresent("email")
    }

    package func write(to json: inout JSONWriter) {
        json.put("actor", actor)
        json.put("role", role)
        json.put("region", region)
    }
}
