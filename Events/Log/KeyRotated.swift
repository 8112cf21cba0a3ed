import EventSourcing
import JSON

/// The log is signed with a new key from now on; or, when a change is completed, no longer with the old ones.
///
/// Who trusts a key that signed a checkpoint over this event can trust the key it names.
package struct KeyRotated: Event {
    package static let type: EventType = "key.rotated"
    package static let version = 1
    package static let title = Text(en: "Key rotated", nb: "Nøkkel byttet")

    /// The newest key that signs, as C2SP signed-note writes it.
    package let verifierKey: String
    /// Keys that no longer sign.
    package let retired: [String]

    package init(verifierKey: String, retired: [String] = []) {
        self.verifierKey = verifierKey
        self.retired = retired
    }

    package var tags: Tags { [.logEvidence] }
}

extension KeyRotated {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        verifierKey = try json.takeText("verifierKey")
        retired = try json.takeTexts("retired")
    }

    package func write(to json: inout JSONWriter) {
        json.put("verifierKey", verifierKey)
        if !retired.isEmpty { json.put("retired", retired) }
    }
}

extension Tag {
    /// Finds what the log says about itself: its keys, where it was published, what was lost of it.
    package static let logEvidence: Tag = "log:evidence"
}
