import EventSourcing
import JSON

/// An event should never have been, or a correction should not.
package struct EventVoided: AmendingEvent {
    package static let type: EventType = "event.voided"
    package static let version = 1
    package static let title = Text(en: "Void", nb: "Annullering")

    package let target: EventID
    /// Where the target stands, and its type.
    package let at: Position
    package let of: EventType
    /// The target's tags: what looks for them must find the void too.
    package let about: Tags
    package let reason: AmendmentReason
    package let legalBasis: String?
    package let note: Personal?

    package init(
        target: EventID, at: Position, of: EventType, about: Tags, reason: AmendmentReason, legalBasis: String? = nil,
        note: Personal? = nil
    ) {
        self.target = target
        self.at = at
        self.of = of
        self.about = about
        self.reason = reason
        self.legalBasis = legalBasis
        self.note = note
    }

    package var tags: Tags { about.union([.event(target), .amends(of)]) }

    package var personal: [PersonalField] {
        note.field("/note", of: about.subject, for: .account)
    }

    package func amendment(by id: EventID, at position: Position) -> Amendment {
        Amendment(
            id: id, position: position, target: target, targetPosition: at, targetType: of, change: .void)
    }
}

extension EventVoided {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        target = try json.take("target")
        at = try json.take("at")
        of = try json.take("of")
        // It may be one that only a newer program knows, but amendments of it must be found.
        guard Tag("amends", of) != nil else {
            throw JSONError(.invalid(en: "an event type", nb: "en hendelsestype"), path: "of")
        }
        about = try json.take("about")
        reason = try json.take("reason")
        legalBasis = try json.takeTextIfPresent("legalBasis")
        note = try json.takePersonalIfPresent("note")
    }

    package func write(to json: inout JSONWriter) {
        json.put("target", target)
        json.put("at", at)
        json.put("of", of)
        json.put("about", about)
        json.put("reason", reason)
        json.put("legalBasis", legalBasis)
    }
}
