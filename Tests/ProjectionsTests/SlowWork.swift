import EventSourcing
import Events
import Projections

extension SlowStatistic {
    static let ofWork: [String: SlowStatistic] = [
        "hours": hours,
        "travel-km": travel(\.km),
        "travel-time": travel(\.minutes),
        "cost": count(.sum) { $0.costs { ["figure": $0.øre] } },
        "grant-share": share(.sum, of: .sum) { history in
            history.costs(\.withoutFunding) {
                $0.fundedBy == .grant ? ["figure": $0.øre, "base": $0.øre] : ["base": $0.øre]
            }
        },
        "effort-per-visit": effort("visits", .sum),
        "effort-per-business": effort("reached", .distinct),
        "effort-per-participant": effort("participants", .distinct),
        "effort-per-completion": effort("completion", .sum),
        "partners": count(.distinct) { history in
            let visits = history.all(VisitRecorded.self).flatMap { one in
                one.event.partners.map { (one.on, one.at, $0) }
            }
            let arenas = history.all(ArenaHeld.self).flatMap { one in one.event.partners.map { (one.on, one.at, $0) } }
            let offers = history.all(OfferCreated.self).map { ($0.on, $0.at, $0.event.provider) }
            return (visits + arenas + offers).map { day, at, partner in
                let known = history.all(PartnerRegistered.self).last { $0.event.partner == partner }
                return SlowItem(
                    on: day, at: at, identity: partner.description, sides: ["figure": 1],
                    attributes: [.kind: known?.event.kind.rawValue ?? ""])
            }
        },
    ]

    private static let hours = count(.sum) { history in
        history.all(TimeLogged.self).map { time, on, at in
            history.item(
                on, at, time.time, ["figure": time.minutes], of: time.business,
                [.role: time.role.rawValue, .activity: time.activity.rawValue])
        }
    }

    private static func travel(_ amount: @escaping @Sendable (TravelLogged) -> Int) -> SlowStatistic {
        count(.sum) { history in
            history.all(TravelLogged.self).map { travel, on, at in
                history.item(
                    on, at, travel.travel, ["figure": amount(travel)], of: travel.business,
                    [.role: travel.role.rawValue, .mode: travel.mode.rawValue])
            }
        }
    }

    /// Hours above the line, what came of the same period below it; cut by what is known of businesses only.
    private static func effort(_ name: String, _ kind: Kind) -> SlowStatistic {
        share(.sum, of: kind) { history in
            let results = all[name]?.items(history).compactMap { item -> SlowItem? in
                item.sides["figure"].map { item.ofBusiness(["base": $0]) }
            }
            return hours.items(history).map { $0.ofBusiness($0.sides) } + (results ?? [])
        }
    }
}

extension SlowItem {
    fileprivate func ofBusiness(_ sides: [String: Int]) -> SlowItem {
        SlowItem(
            on: on, at: at, identity: identity, sides: sides,
            attributes: attributes.filter { [.municipality, .sector, .size, .industry].contains($0.key) })
    }
}

extension SlowHistory {
    fileprivate func costs(
        _ attributes: (CostRecorded) -> [Dimension: String] = \.withFunding, _ sides: (CostRecorded) -> [String: Int]
    ) -> [SlowItem] {
        all(CostRecorded.self).map { cost, on, at in
            item(on, at, cost.cost, sides(cost), of: cost.business, attributes(cost))
        }
    }
}

extension CostRecorded {
    fileprivate var withoutFunding: [Dimension: String] { [.role: role?.rawValue ?? "", .kind: kind.rawValue] }
    fileprivate var withFunding: [Dimension: String] { withoutFunding.merging([.funding: fundedBy.rawValue]) { $1 } }
}

extension SlowStatistic {
    static let ofRecording: [String: SlowStatistic] = [
        "late-events": share(.sum, of: .sum) { history in
            history.entries.map { entry in
                let isLate = entry.recorded.day - entry.on.day > 14
                return recorded(entry, isLate ? ["figure": 1, "base": 1] : ["base": 1])
            }
        },
        "corrected-events": share(.sum, of: .sum) { history in
            history.entries.map { entry in
                let amends = entry.event is EventCorrected || entry.event is EventVoided
                return recorded(entry, amends ? ["figure": 1, "base": 1] : ["base": 1])
            }
        },
    ]

    private static func recorded(_ entry: SlowHistory.Entry, _ sides: [String: Int]) -> SlowItem {
        SlowItem(on: entry.recorded, at: entry.position, identity: "\(entry.position)", sides: sides, attributes: [:])
    }
}
