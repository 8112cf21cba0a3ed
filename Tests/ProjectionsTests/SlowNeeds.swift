import EventSourcing
import Events
import Projections

extension SlowStatistic {
    static let ofNeeds: [String: SlowStatistic] = [
        "needs": count(.sum) { history in
            history.all(NeedLogged.self).map { history.item($0.on, $0.at, $0.event.need, of: $0.event.business) }
        },
        "need-heads": count(.sum) { history in
            history.all(NeedLogged.self).map { need, on, at in
                let revised = history.all(NeedRevised.self).filter { $0.event.need == need.need }
                let heads = revised.compactMap(\.event.heads).last ?? need.heads
                return history.item(on, at, need.need, ["figure": heads], of: need.business)
            }
        },
        "need-businesses": count(.distinct) { history in
            history.all(NeedLogged.self).map {
                history.item($0.on, $0.at, history.identity(of: $0.event.business), of: $0.event.business)
            }
        },
        "needs-covered": share(.sum, of: .sum) { history in
            history.all(NeedLogged.self).map { need, on, at in
                let (isWithdrawn, isCovered) = history.fate(of: need.need)
                return history.item(
                    on, at, need.need,
                    isWithdrawn ? [:] : isCovered ? ["figure": 1, "base": 1] : ["base": 1, "open": 1],
                    of: need.business)
            }
        },
        "needs-without-taxonomy": share(.sum, of: .sum) { history in
            history.all(NeedLogged.self).map { need, on, at in
                let revised = history.all(NeedRevised.self).filter { $0.event.need == need.need }
                let skills = revised.compactMap(\.event.skills).last ?? need.skills
                return history.item(
                    on, at, need.need, skills.allSatisfy { $0.code == nil } ? ["figure": 1, "base": 1] : ["base": 1],
                    of: need.business)
            }
        },
    ]
}

extension SlowHistory {
    /// Whether the need is withdrawn, and whether anybody covered it since it was opened.
    fileprivate func fate(of need: NeedID) -> (isWithdrawn: Bool, isCovered: Bool) {
        var fate = (isWithdrawn: false, isCovered: false)
        for entry in entries {
            switch entry.event {
            case let event as NeedWithdrawn where event.need == need: fate.isWithdrawn = true
            case let event as NeedReopened where event.need == need: fate = (false, false)
            case let event as NeedCovered where event.need == need: fate.isCovered = true
            default: break
            }
        }
        return fate
    }
}
