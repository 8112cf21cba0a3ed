import EventSourcing
import Events
import Projections

extension SlowStatistic {
    static let ofMeetings: [String: SlowStatistic] = [
        "visits": count(.sum) { history in
            history.all(VisitRecorded.self).map { visit, on, at in
                history.item(
                    on, at, visit.visit, of: visit.business,
                    [.role: visit.role.rawValue, .mode: visit.mode.rawValue])
            }
        },
        "reached": count(.distinct) { history in
            history.contacts.map { history.item($0.on, $0.at, history.identity(of: $0.business), of: $0.business) }
        },
        "new": count(.distinct) { history in
            let contacts = history.contacts
            return contacts.filter { one in
                !contacts.contains {
                    history.identity(of: $0.business) == history.identity(of: one.business)
                        && ($0.on, $0.at) < (one.on, one.at)
                }
            }.map { history.item($0.on, $0.at, history.identity(of: $0.business), of: $0.business) }
        },
        "coverage": share(.distinct, of: .sum) { history in
            history.contacts.map { history.item($0.on, $0.at, history.identity(of: $0.business), of: $0.business) }
                + history.establishments.map { one in
                    SlowItem(
                        on: history.today, at: .start, identity: "", sides: ["base": one.count],
                        attributes: [
                            .municipality: SlowHistory.today[one.municipality] ?? one.municipality,
                            .sector: one.sector ?? "", .size: one.size ?? "", .industry: "",
                        ])
                }
        },
        "small-under-10": small(["0", "1-4", "5-9", "0-4 (skjult)"]),
        "small-under-50": small(["0", "1-4", "5-9", "10-19", "20-49", "0-4 (skjult)"]),
        "small-under-100": small(["0", "1-4", "5-9", "10-19", "20-49", "50-99", "0-4 (skjult)"]),
        "mapping-rate": share(.distinct, of: .distinct) { history in
            history.all(VisitRecorded.self).map { visit, on, at in
                let isMapped = history.all(NeedLogged.self).contains { need in
                    need.event.business == visit.business && 0...60 ~= need.on.day - on.day
                }
                let isOpen = !isMapped && history.today.day - on.day <= 60
                return history.item(
                    on, at, history.identity(of: visit.business),
                    isMapped ? ["figure": 1, "base": 1] : isOpen ? ["base": 1, "open": 1] : ["base": 1],
                    of: visit.business)
            }
        },
        "unknown-size": share(.first, of: .first) { history in
            history.contacts.map { contact in
                let isUnknown = history.size(of: contact.business, on: contact.on).isEmpty
                return history.item(
                    contact.on, contact.at, history.identity(of: contact.business),
                    isUnknown ? ["figure": 1, "base": 1] : ["base": 1], of: contact.business)
            }
        },
    ]

    private static func small(_ sizes: Set<String>) -> SlowStatistic {
        share(.first, of: .first) { history in
            history.contacts.map { contact in
                let size = history.size(of: contact.business, on: contact.on)
                return history.item(
                    contact.on, contact.at, history.identity(of: contact.business),
                    size.isEmpty ? ["unknown": 1] : sizes.contains(size) ? ["figure": 1, "base": 1] : ["base": 1],
                    of: contact.business)
            }
        }
    }
}

extension SlowHistory {
    /// Every time a business was met.
    var contacts: [(on: CalendarDate, business: BusinessID, at: Position)] {
        all(VisitRecorded.self).map { ($0.on, $0.event.business, $0.at) }
            + all(NeedLogged.self).map { ($0.on, $0.event.business, $0.at) }
            + all(ArenaHeld.self).flatMap { arena in arena.event.businesses.map { (arena.on, $0, arena.at) } }
    }
}
