import EventSourcing
import JSON

/// Events that a checkpoint was signed over are gone, and somebody answers for going on without them.
package struct RollbackAccepted: Event {
    package static let type: EventType = "rollback.accepted"
    package static let version = 1
    package static let title = Text(en: "Rollback accepted", nb: "Tilbakerulling godtatt")

    /// How many events the lost checkpoint covered, and their root.
    package let size: Int
    package let root: TreeRoot
    package let reason: String

    package init(size: Int, root: TreeRoot, reason: String) {
        self.size = size
        self.root = root
        self.reason = reason
    }

    package var tags: Tags { [.logEvidence] }
}

extension RollbackAccepted {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        size = try json.take("size", in: 0...Int.max)
        root = try json.take("root")
        reason = try json.takeText("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("size", size)
        json.put("root", root)
        json.put("reason", reason)
    }
}
