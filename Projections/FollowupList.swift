import EventSourcing
import Events
import JSON
import ViewStorage

/// What somebody promised to look into, and what came of it.
package struct FollowupList: View {
    package static let name = "followups"
    package static let version = 1
    package static let title = Text(en: "Follow-ups", nb: "Oppfølging")

    package let followups = ViewTable<FollowupID, FollowupRow>("followups")

    package var tables: [any AnyViewTable] { [followups] }

    package var handlers: [EventHandler] {
        [
            .on(FollowupPlanned.self) { planned in
                followups.put(FollowupRow(planned: Noted(planned)), for: planned.event.followup)
            },
            .on(FollowupDone.self) { done in
                try followups.update(done.event.followup) { ($0.status, $0.endedOn) = (.done, done.day) }
            },
            .on(FollowupDropped.self) { dropped in
                try followups.update(dropped.event.followup) { ($0.status, $0.endedOn) = (.dropped, dropped.day) }
            },
        ]
    }
}

/// One follow-up, and how it stands.
package struct FollowupRow: JSONReadable, JSONWritable {
    package enum Status: String, CaseIterable, JSONReadable, JSONWritable {
        case open, done, dropped

        package var title: Text {
            switch self {
            case .open: Text(en: "open", nb: "åpen")
            case .done: Text(en: "done", nb: "gjort")
            case .dropped: Text(en: "dropped", nb: "droppet")
            }
        }
    }

    package let planned: Noted<FollowupPlanned>
    package var status = Status.open
    package var endedOn: CalendarDate?
}

extension FollowupRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            FollowupRow(
                planned: try row.take("planned"), status: try row.take("status"),
                endedOn: try row.takeIfPresent("endedOn"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("planned", planned)
            row.put("status", status)
            row.put("endedOn", endedOn)
        }
    }
}
