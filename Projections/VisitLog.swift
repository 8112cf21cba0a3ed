import EventSourcing
import Events
import ViewStorage

/// Every time the programme met businesses: visits, arenas, and attempts to reach them.
package struct VisitLog: View {
    package static let name = "visits"
    package static let version = 2
    package static let title = Text(en: "Visits and arenas", nb: "Besøk og møteplasser")

    package let visits = ViewTable<VisitID, Noted<VisitRecorded>>("visits")
    package let arenas = ViewTable<ArenaID, Noted<ArenaHeld>>("arenas")
    /// Attempts by the event that recorded each: one has no id of its own.
    package let attempts = ViewTable<Position, Noted<OutreachAttempted>>("attempts")

    package var tables: [any AnyViewTable] { [visits, arenas, attempts] }

    package var handlers: [EventHandler] {
        [
            .on(VisitRecorded.self) { visits.add(Noted($0), for: $0.event.visit) },
            .on(ArenaHeld.self) { arenas.add(Noted($0), for: $0.event.arena) },
            .on(OutreachAttempted.self) { attempts.add(Noted($0), for: $0.position) },
        ]
    }
}
