import EventSourcing
import Events
import JSON
import ViewStorage

/// Every visit with the day it was paid.
package struct VisitLog: View {
    package static let name = "visits"
    package static let version = 1
    package static let title = Text(en: "Visits", nb: "Bedriftsbesøk")

    package let visits = ViewTable<VisitID, VisitRow>("visits")

    package var tables: [any AnyViewTable] { [visits] }

    package var handlers: [EventHandler] {
        [
            .on(VisitRecorded.self) { visit in
                let row = VisitRow(visit: visit.event, on: visit.day, at: visit.position)
                visits.put(row, for: visit.event.visit)
            }
        ]
    }
}

/// A visit, the day it was paid, and the event that recorded it.
package struct VisitRow: JSONReadable, JSONWritable {
    package let visit: VisitRecorded
    package let on: CalendarDate
    package let at: Position
}

extension VisitRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            VisitRow(
                visit: try row.take("visit", as: StoredEvent<VisitRecorded>.self).content, on: try row.take("on"),
                at: try row.take("at"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("visit", StoredEvent(visit))
            row.put("on", on)
            row.put("at", at)
        }
    }
}
