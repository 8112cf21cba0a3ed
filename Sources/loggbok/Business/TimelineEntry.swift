import EventSourcing
import Events
import JSON
import Projections

/// An entry of a timeline with its position, as JSON has it.
struct TimelineEntry: JSONWritable {
    let position: Position
    /// The establishment it is about, where that is not the business itself.
    let of: BusinessID?
    let row: TimelineRow

    func write(to writer: inout JSONWriter) {
        writer.writeObject { json in
            json.put("position", position)
            json.put("of", of)
            json.put("entry", row)
        }
    }
}
