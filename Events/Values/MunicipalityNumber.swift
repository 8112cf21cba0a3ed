import EventSourcing
import JSON

/// The number of a municipality: four digits, which may begin with a zero.
package struct MunicipalityNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return nil
        }
        description = String(text)
    }

    package var tag: Tag {
        guard let tag = Tag("kom", description) else { preconditionFailure("digits make a tag") }
        return tag
    }

    package static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}

extension MunicipalityNumber: JSONReadable, JSONWritable {
    package init(from reader: inout JSONReader) throws(JSONError) {
        let offset = reader.offset
        guard let number = MunicipalityNumber(try reader.readString()) else {
            throw JSONError(.noMunicipalityNumber, offset: offset)
        }
        self = number
    }

    package func write(to writer: inout JSONWriter) { writer.write(description) }
}
