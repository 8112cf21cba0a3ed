import EventSourcing
import JSON
import Projections

/// An entry of a timeline with its position, as JSON has it.
struct TimelineEntry: JSONWritable {
    let position: Position
    let row: TimelineRow

    func write(to writer: inout JSONWriter) {
        writer.writeObject { json in
            json.put("position", position)
            json.put("entry", row)
        }
    }
}
