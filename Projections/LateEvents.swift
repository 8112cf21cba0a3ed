import EventSourcing
import Events
import JSON
import ViewStorage

/// Every event that was recorded late: more than 14 days after it happened, as it stands.
package struct LateEvents: View {
    package static let name = "late"
    package static let version = 1
    package static let title = Text(en: "Late entries", nb: "Sene registreringer")

    /// How many days may pass before an entry is late.
    package static let days = 14

    package let events = ViewTable<Position, LateRow>("late")

    package var tables: [any AnyViewTable] { [events] }

    /// Corrections and voids come when something was found to be wrong; they are not late.
    package var handlers: [EventHandler] {
        let amending = Set(Catalogue.amending.map { $0.type })
        return Catalogue.all.filter { !amending.contains($0.type) }.map { watch($0) }
    }

    private func watch<E: Event>(_ type: E.Type) -> EventHandler {
        .on(type) { recorded in
            guard recorded.recorded.osloDate.day - recorded.day.day > Self.days else { return }
            events.put(
                LateRow(on: recorded.day, recorded: recorded.recorded.osloDate, type: E.type), for: recorded.position)
        }
    }
}

/// When something happened, and when it was recorded.
package struct LateRow: JSONReadable, JSONWritable {
    package let on: CalendarDate
    package let recorded: CalendarDate
    package let type: EventType
}

extension LateRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            LateRow(on: try row.take("on"), recorded: try row.take("recorded"), type: try row.take("type"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("recorded", recorded)
            row.put("type", type)
        }
    }
}
