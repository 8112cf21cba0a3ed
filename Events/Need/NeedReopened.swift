import EventSourcing
import JSON

/// A need that was covered or withdrawn is there still.
package struct NeedReopened: Event {
    package static let type: EventType = "need.reopened"
    package static let version = 1
    package static let title = Text(en: "Need reopened", nb: "Behov gjenåpnet")

    package let need: NeedID
    package let reason: String
    package let note: Personal?

    package init(need: NeedID, reason: String, note: Personal? = nil) {
        self.need = need
        self.reason = reason
        self.note = note
    }

    package var tags: Tags { [need.tag] }

    package var personal: [PersonalField] {
        note.field("/note", of: need.tag, for: .account)
    }
}

extension NeedReopened {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        need = try json.take("need")
        reason = try json.takeText("reason")
        note = try json.takePersonalIfPresent("note")
    }

    package func write(to json: inout JSONWriter) {
        json.put("need", need)
        json.put("reason", reason)
    }
}
