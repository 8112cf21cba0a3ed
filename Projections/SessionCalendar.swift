import EventSourcing
import Events
import JSON
import ViewStorage

/// The sessions of offers: when and where, and who was there for how long.
package struct SessionCalendar: View {
    package static let name = "sessions"
    package static let version = 1
    package static let title = Text(en: "Sessions", nb: "Samlinger")

    package let sessions = ViewTable<SessionID, SessionRow>("sessions")
    package let attendance = ViewTable<Pair<SessionID, EnrolmentID>, Noted<AttendanceRecorded>>("attendance")

    package var tables: [any AnyViewTable] { [sessions, attendance] }

    package var handlers: [EventHandler] {
        [
            .on(SessionScheduled.self) { scheduled in
                sessions.put(SessionRow(scheduled), for: scheduled.event.session)
            },
            .on(SessionMoved.self) { moved in
                try sessions.update(moved.event.session) { $0.move(moved) }
            },
            .on(SessionCancelled.self) { cancelled in
                try sessions.update(cancelled.event.session) { $0.cancelled = cancelled.position }
            },
            .on(AttendanceRecorded.self) { recorded in
                attendance.add(Noted(recorded), for: Pair(recorded.event.session, recorded.event.enrolment))
            },
        ]
    }
}
