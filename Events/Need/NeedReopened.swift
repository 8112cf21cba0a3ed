import EventSourcing
import JSON

/// A need that was covered or withdrawn is there still.
package struct NeedReopened: Event {
    package static let type: EventType = "need.reopened"
    package static let version = 1
    package static let title = Text(en: "Need reopened", nb: "Behov gjenåpnet")

    package let need: NeedID
    package let reason: String

    package init(need: NeedID, reason: String) {
        self.need = need
        self.reason = reason
    }

    package var tags: Tags { [need.tag] }
}

extension NeedReopened {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        need = try json.take("need")
        reason = try json.takeText("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("need", need)
        json.put("reason", reason)
    }
}
