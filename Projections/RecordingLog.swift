import EventSourcing
import Events
import JSON
import ViewStorage

/// How much was recorded each day, and what was recorded late.
package struct RecordingLog: View {
    package static let name = "recording"
    package static let version = 1
    package static let title = Text(en: "Recording", nb: "Registrering")

    /// An event is late if it was recorded more than so many days after it happened.
    package static let daysUntilLate = 14

    /// How many events were recorded on a day, counted in days since 1970.
    package let days = ViewTable<UInt64, Int>("recorded-days")
    /// Each late event, with the day it happened and the day it was recorded.
    package let late = ViewTable<Position, LateRow>("late-events")

    package var tables: [any AnyViewTable] { [days, late] }

    package var handlers: [EventHandler] {
        [
            .onEach { place in
                let (happened, recorded) = (place.occurred.osloDate, place.recorded.osloDate)
                let day = UInt64(max(0, recorded.day))
                days.put(try (days.get(day) ?? 0) + 1, for: day)
                if recorded.day - happened.day > Self.daysUntilLate {
                    late.put(LateRow(on: happened, recordedOn: recorded, type: place.type), for: place.position)
                }
            }
        ]
    }
}

/// An event that was recorded late.
package struct LateRow: JSONReadable, JSONWritable {
    package let on: CalendarDate
    package let recordedOn: CalendarDate
    package let type: EventType
}

extension LateRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            LateRow(
                on: try row.take("on"), recordedOn: try row.take("recordedOn"), type: try row.take("type"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("recordedOn", recordedOn)
            row.put("type", type)
        }
    }
}
