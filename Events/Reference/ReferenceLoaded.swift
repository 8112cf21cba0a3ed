import EventSourcing
import JSON

/// A file of reference data holds from here on. The log has its digest; the file lies beside the log.
package struct ReferenceLoaded: Event {
    package static let type: EventType = "reference.loaded"
    package static let version = 1
    package static let title = Text(en: "Reference data loaded", nb: "Referansedata lastet")

    package let kind: ReferenceKind
    /// What the file calls itself, for example `ESCO 1.1.1`.
    package let edition: String
    /// SHA-256 of the file, in hexadecimal.
    package let digest: String

    package init(kind: ReferenceKind, edition: String, digest: String) {
        self.kind = kind
        self.edition = edition
        self.digest = digest
    }

    package var tags: Tags { [kind.tag] }
}

extension ReferenceLoaded {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        kind = try json.take("kind")
        edition = try json.takeText("version")
        digest = try json.takeText("digest")
        guard digest.utf8.count == 64, digest.utf8.allSatisfy(Self.isHexadecimal) else {
            throw JSONError(
                .invalid(en: "64 hexadecimal digits in lower case", nb: "64 heksadesimale sifre med små bokstaver"),
                path: "digest")
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
    }

    package func write(to json: inout JSONWriter) {
        json.put("kind", kind)
        json.put("version", edition)
        json.put("digest", digest)
    }
}
