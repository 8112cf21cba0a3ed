import EventSourcing
import Events
import ViewStorage

/// Every need that was ever logged, as it stands now.
package struct NeedsRegister: View {
    package static let name = "needs"
    package static let version = 2
    package static let title = Text(en: "Needs register", nb: "Behovsregister")

    package let needs = ViewTable<NeedID, NeedRow>("needs")

    package var tables: [any AnyViewTable] { [needs] }

    package var handlers: [EventHandler] {
        [
            .on(NeedLogged.self) { logged in needs.put(NeedRow(logged), for: logged.event.need) },
            .on(NeedRevised.self) { revised in
                try needs.update(revised.event.need) { row in
                    row.need = row.need.revised(by: revised.event)
                    row.changed = revised.position
                }
            },
            .on(NeedWithdrawn.self) { try change($0.event.need, $0, .withdrawn) },
            .on(NeedReopened.self) { try change($0.event.need, $0, .reopened) },
            .on(NeedCovered.self) { try change($0.event.need, $0, .covered, heads: $0.event.headsCovered) },
        ]
    }

    private func change<E: Event>(
        _ need: NeedID, _ recorded: Recorded<E>, _ what: NeedRow.Change.What, heads: Int = 0
    ) throws {
        try needs.update(need) { row in
            row.change(NeedRow.Change(on: recorded.day, at: recorded.position, what: what, heads: heads))
            row.changed = recorded.position
        }
    }
}

extension NeedLogged {
    /// The need as it is after the revision.
    func revised(by change: NeedRevised) -> NeedLogged {
        NeedLogged(
            need: need, business: business, title: change.title ?? title, skills: change.skills ?? skills,
            heads: change.heads ?? heads, urgency: change.urgency ?? urgency, window: change.window ?? window,
            modes: change.modes ?? modes, maxTravelMinutes: change.maxTravelMinutes ?? maxTravelMinutes,
            languages: change.languages ?? languages, level: change.level ?? level, budget: change.budget ?? budget,
            visit: visit)
    }
}
