import EventSourcing
import JSON

/// The business no longer asks for it.
package struct NeedWithdrawn: Event {
    package static let type: EventType = "need.withdrawn"
    package static let version = 1
    package static let title = Text(en: "Need withdrawn", nb: "Behov trukket")

    package let need: NeedID
    package let reason: String

    package init(need: NeedID, reason: String) {
        self.need = need
        self.reason = reason
    }

    package var tags: Tags { [need.tag] }
}

extension NeedWithdrawn {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        need = try json.take("need")
        reason = try json.takeText("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("need", need)
        json.put("reason", reason)
    }
}
