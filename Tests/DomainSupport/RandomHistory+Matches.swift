import Decisions
import EventSourcing
import Events

// Proposals in a random history, and what is said to them.
extension RandomHistory {
    static func propose(_ history: inout RandomHistory) -> (any Rule)? {
        guard let need = history.latest(\.askedNeeds, 20), let offer = history.latest(\.open, 6) else { return nil }
        return ProposeMatch(
            MatchProposed(
                need: need.need, offer: offer, business: need.business,
                score: Int.random(in: 0...1000, using: &history.random), components: [], matcherVersion: "test/1",
                positionSeen: 1))
    }

    static func accept(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.proposals, 12).map { one in
            AcceptMatch(MatchAccepted(need: one.need, offer: one.offer, business: one.business, reason: nil))
        }
    }

    static func reject(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.proposals, 12).map { one in
            RejectMatch(
                MatchRejected(
                    need: one.need, offer: one.offer, business: one.business,
                    reason: history.one(of: MatchReason.allCases)))
        }
    }
}
