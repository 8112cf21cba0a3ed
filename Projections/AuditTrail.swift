import EventSourcing
import Events
import JSON
import ViewStorage

/// What an auditor asks first: who records, what was corrected or voided, which reports were locked, and how late things
/// were recorded. It shows what was written, each at its own place.
package struct AuditTrail: View {
    package static let name = "audit"
    package static let version = 1
    package static let title = Text(en: "Audit trail", nb: "Revisjonsspor")

    package let corrections = ViewTable<Position, Noted<EventCorrected>>("corrections")
    package let voids = ViewTable<Position, Noted<EventVoided>>("voids")
    package let locks = ViewTable<Position, Noted<ReportLocked>>("locks")
    package let actors = ViewTable<ActorID, ActorRow>("actors")

    package var tables: [any AnyViewTable] { [corrections, voids, locks, actors] }

    package var handlers: [EventHandler] {
        [
            .on(EventCorrected.self) { corrections.add(Noted($0), for: $0.position) },
            .on(EventVoided.self) { voids.add(Noted($0), for: $0.position) },
            .on(ReportLocked.self) { locks.add(Noted($0), for: $0.position) },
            .on(ActorRegistered.self) { actors.put(ActorRow(registered: Noted($0)), for: $0.event.actor) },
            .on(ActorDeactivated.self) { ended in
                try actors.update(ended.event.actor) { $0.deactivatedOn = ended.day }
            },
        ]
    }
}

/// Somebody who records events, and since and until when.
package struct ActorRow: JSONReadable, JSONWritable {
    package let registered: Noted<ActorRegistered>
    package var deactivatedOn: CalendarDate?
}

extension ActorRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            ActorRow(
                registered: try row.take("registered"), deactivatedOn: try row.takeIfPresent("deactivatedOn"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("registered", registered)
            row.put("deactivatedOn", deactivatedOn)
        }
    }
}
