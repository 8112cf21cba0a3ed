import EventSourcing
import JSON

/// A checkpoint was published where we cannot take it back: in a newspaper, a public register, another log.
package struct LogAnchored: Event {
    package static let type: EventType = "log.anchored"
    package static let version = 1
    package static let title = Text(en: "Log anchored", nb: "Logg forankret")

    /// How many events the checkpoint covers, and their root.
    package let size: Int
    package let root: TreeRoot
    /// Where it can be read: an address, or a paper and a page.
    package let place: String

    package init(size: Int, root: TreeRoot, place: String) {
        self.size = size
        self.root = root
        self.place = place
    }

    package var tags: Tags { [.logEvidence] }
}

extension LogAnchored {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        size = try json.take("size", in: 0...Int.max)
        root = try json.take("root")
        place = try json.takeText("place")
    }

    package func write(to json: inout JSONWriter) {
        json.put("size", size)
        json.put("root", root)
        json.put("place", place)
    }
}
