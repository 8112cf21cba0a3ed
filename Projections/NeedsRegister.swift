import EventSourcing
import Events
import ViewStorage

/// Every need that was ever logged, as it stands now.
package struct NeedsRegister: View {
    package static let name = "needs"
    package static let version = 1
    package static let title = Text(en: "Needs register", nb: "Behovsregister")

    package let needs = ViewTable<NeedID, NeedRow>("needs")

    package var tables: [any AnyViewTable] { [needs] }

    package var handlers: [EventHandler] {
        [
            .on(NeedLogged.self) { logged in needs.put(NeedRow(logged), for: logged.event.need) },
            .on(NeedRevised.self) { revised in
                try change(revised.event.need, revised.position) { row in
                    row.need = row.need.revised(by: revised.event)
                    row.closeIfCovered()
                }
            },
            .on(NeedWithdrawn.self) { withdrawn in
                try change(withdrawn.event.need, withdrawn.position) { $0.status = .withdrawn }
            },
            .on(NeedReopened.self) { reopened in
                try change(reopened.event.need, reopened.position) { row in
                    row.status = .open
                    row.headsCovered = 0
                }
            },
            .on(NeedCovered.self) { covered in
                try change(covered.event.need, covered.position) { row in
                    row.headsCovered += covered.event.headsCovered
                    row.closeIfCovered()
                }
            },
        ]
    }

    private func change(_ need: NeedID, _ position: Position, _ change: (inout NeedRow) -> Void) throws {
        try needs.update(need) { row in
            change(&row)
            row.changed = position
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
