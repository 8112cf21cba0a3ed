import EventSourcing
import Events
import JSON
import ViewStorage

/// How much was recorded each day, what was recorded late, and what corrects or voids something.
package struct RecordingLog: View {
    package static let name = "recording"
    package static let version = 2
    package static let title = Text(en: "Recording", nb: "Registrering")

    /// An event is late if it was recorded more than so many days after it happened.
    package static let daysUntilLate = 14

    /// How many events were recorded on a day, counted in days since 1970.
    package let days = ViewTable<UInt64, Int>("recorded-days")
    /// Each late event, with the day it happened and the day it was recorded.
    package let late = ViewTable<Position, RecordingRow>("late-events")
    /// Each event that says something of another.
    package let amending = ViewTable<Position, RecordingRow>("amending-events")

    package var tables: [any AnyViewTable] { [days, late, amending] }

    package var handlers: [EventHandler] {
        [
            .onEach { place in
                let (happened, recorded) = (place.occurred.osloDate, place.recorded.osloDate)
                let day = UInt64(max(0, recorded.day))
                days.put(try (days.get(day) ?? 0) + 1, for: day)
                if recorded.day - happened.day > Self.daysUntilLate {
                    late.add(
                        RecordingRow(on: happened, recordedOn: recorded, type: place.type), for: place.position)
                }
            },
            noteAmending(EventCorrected.self), noteAmending(EventVoided.self),
        ]
    }

    private func noteAmending<E: AmendingEvent>(_ type: E.Type) -> EventHandler {
        .on(type) { event in
            amending.add(
                RecordingRow(on: event.day, recordedOn: event.recorded.osloDate, type: E.type), for: event.position)
        }
    }
}

/// The day an event happened and the day it was recorded.
package struct RecordingRow: JSONReadable, JSONWritable {
    package let on: CalendarDate
    package let recordedOn: CalendarDate
    package let type: EventType
}

extension RecordingRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            RecordingRow(
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
