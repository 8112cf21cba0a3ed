import EventSourcing
import JSON

/// The root of a log's tree, as checkpoints write it: 32 bytes in base64.
package struct TreeRoot: Hashable, Sendable {
    package let text: String

    package init?(_ text: String) {
        guard text.utf8.count == 44, text.hasSuffix("="), text.dropLast().utf8.allSatisfy(Self.isDigit) else {
            return nil
        }
        self.text = text
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}

extension TreeRoot: JSONReadable, JSONWritable {
    package init(from reader: inout JSONReader) throws(JSONError) {
        let offset = reader.offset
        guard let root = TreeRoot(try reader.readString()) else {
            throw JSONError(.invalid(like: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="), offset: offset)
        }
        self = root
    }

    package func write(to writer: inout JSONWriter) { writer.write(text) }
}
