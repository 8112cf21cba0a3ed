import EventSourcing
import Events
import JSON

/// An event as a row: what it says, the day it happened, and where it stands.
package struct Noted<Content: Event>: JSONReadable, JSONWritable {
    package let event: Content
    /// The day it happened, in Oslo.
    package let on: CalendarDate
    package let at: Position

    init(_ recorded: Recorded<Content>) {
        event = recorded.event
        on = recorded.day
        at = recorded.position
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            Noted(
                event: try row.take("event", as: StoredEvent<Content>.self).content, on: try row.take("on"),
                at: try row.take("at"))
        }
    }

    private init(event: Content, on: CalendarDate, at: Position) {
        (self.event, self.on, self.at) = (event, on, at)
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("event", StoredEvent(event))
            row.put("on", on)
            row.put("at", at)
        }
    }
}
