import EventSourcing
import Events
import Projections

// How far businesses came, and how long it took.
extension SlowStatistic {
    static let ofCoupling: [String: SlowStatistic] = [
        "time-to-coupling": SlowStatistic(above: .median, below: nil) { history in
            history.all(NeedLogged.self).map { need in
                let accepted = history.accepted(need.event.need)
                return history.item(
                    need.on, need.at, need.event.need,
                    accepted.map { ["figure": max(0, $0.on.day - need.on.day)] } ?? [:], of: need.event.business)
            }
        },
        "remote-participants": share(.distinct, of: .distinct) { history in
            // No file of municipalities is loaded, so nobody's is known.
            history.seats.map { history.item($0.on, $0.at, $0.one.person, ["unknown": 1], of: $0.one) }
        },
        "funnel-reached": funnel(0), "funnel-visited": funnel(1), "funnel-need": funnel(2),
        "funnel-accepted": funnel(3), "funnel-seated": funnel(4), "funnel-completed": funnel(5),
    ]

    private static func funnel(_ stage: Int) -> SlowStatistic {
        count(.distinct) { history in
            history.firstContacts.filter { first in
                stage == 0
                    || history.steps.contains { step in
                        history.identity(of: step.business) == history.identity(of: first.business)
                            && step.stage >= stage && first.on <= step.on && step.on <= first.on.adding(months: 12)
                    }
            }.map { history.item($0.on, $0.at, history.identity(of: $0.business), of: $0.business) }
        }
    }
}

extension SlowHistory {
    /// The first acceptance of an offer for the need that was proposed and stands.
    fileprivate func accepted(_ need: NeedID) -> (on: CalendarDate, at: Position)? {
        all(MatchAccepted.self).filter { accepted in
            accepted.event.need == need
                && all(MatchProposed.self).contains {
                    $0.event.need == need && $0.event.offer == accepted.event.offer && $0.at < accepted.at
                }
                && isFirst(accepted)
        }.map { ($0.on, $0.at) }.min { ($0.0, $0.1) < ($1.0, $1.1) }
    }

    /// Whether nothing was accepted for the pair between its last proposal and this: a new proposal begins anew.
    private func isFirst(_ accepted: (event: MatchAccepted, on: CalendarDate, at: Position)) -> Bool {
        let proposals = all(MatchProposed.self).filter {
            $0.event.need == accepted.event.need && $0.event.offer == accepted.event.offer
        }
        guard let last = proposals.map(\.at).max() else { return false }
        return !all(MatchAccepted.self).contains {
            $0.event.need == accepted.event.need && $0.event.offer == accepted.event.offer && $0.at < accepted.at
                && $0.at > last
        } && accepted.at > last
    }

    fileprivate var firstContacts: [(on: CalendarDate, business: BusinessID, at: Position)] {
        contacts.filter { one in
            !contacts.contains {
                identity(of: $0.business) == identity(of: one.business) && ($0.on, $0.at) < (one.on, one.at)
            }
        }
    }

    /// Every step a business took: 1 visited, 2 need, 3 accepted, 4 seated, 5 completed.
    fileprivate var steps: [(business: BusinessID, stage: Int, on: CalendarDate)] {
        var steps = all(VisitRecorded.self).map { ($0.event.business, 1, $0.on) }
        for need in all(NeedLogged.self) {
            steps.append((need.event.business, 2, need.on))
            if let accepted = accepted(need.event.need) { steps.append((need.event.business, 3, accepted.on)) }
        }
        for one in enrolments() {
            guard let business = one.business else { continue }
            let own = self.steps(one.id)
            if let seat = own.first(where: { $0.event is EnrolmentRegistered || $0.event is EnrolmentPromoted }) {
                steps.append((business, 4, seat.on))
            }
            if let completed = own.first(where: { $0.event is EnrolmentCompleted }) {
                steps.append((business, 5, completed.on))
            }
        }
        return steps
    }
}
