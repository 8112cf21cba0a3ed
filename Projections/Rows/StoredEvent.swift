import EventSourcing
import Events
import JSON
import ViewStorage

/// An event's data within a row, in the form the event itself has in the log.
package struct StoredEvent<Content: Event>: JSONReadable, JSONWritable {
    package let content: Content

    init(_ content: Content) { self.content = content }

    package init(from reader: inout JSONReader) throws(JSONError) {
        content = try reader.readObject { (object) throws(JSONError) in
            try Content(from: &object, version: Content.version)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { content.write(to: &$0) }
    }
}

extension ID: ViewKey {
    package func write(to bytes: inout [UInt8]) { value.write(to: &bytes) }

    package func mixed(with seed: UInt64) -> UInt64 { value.mixed(with: seed) }

    package init?(_ bytes: Span<UInt8>, _ offset: inout Int) {
        guard let value = UniqueID(bytes, &offset) else { return nil }
        self.init(value)
    }
}

extension Recorded {
    /// The day it happened, in Oslo: what statistics go by.
    var day: CalendarDate { occurred.osloDate }
}
