import EventSourcing
import JSON

/// Somebody records no more events.
package struct ActorDeactivated: Event {
    package static let type: EventType = "actor.deactivated"
    package static let version = 1
    package static let title = Text(en: "Actor deactivated", nb: "Aktør deaktivert")

    package let actor: ActorID
    package let reason: String?

    package init(actor: ActorID, reason: String?) {
        self.actor = actor
        self.reason = reason
    }

    package var tags: Tags { [actor.tag] }
}

extension ActorDeactivated {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        actor = try json.take("actor")
        reason = try json.takeTextIfPresent("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("actor", actor)
        json.put("reason", reason)
    }
}
