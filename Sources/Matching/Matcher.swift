import EventSourcing

/// Whether an offer will do for a need, and how well: hard filters first, then the share of the need's skills that the
/// offer teaches.
///
/// Pure: the same need, offer and day give the same answer on every machine.
package enum Matcher {
    /// Named in what is stored, so that a score can be told from one of a later matcher.
    package static let version = "overlap/1"
    /// The score of an offer that teaches everything the need asks for.
    package static let highestScore = 1000

    package enum Verdict: Equatable, Sendable {
        /// It will not do, for this reason.
        case obstacle(Obstacle)
        /// It will do, this well: 1 to `highestScore`.
        case score(Int)
    }

    /// - Parameter today: the day for which deadlines count; `nil` leaves time out.
    package static func match(_ need: NeedProfile, _ offer: OfferProfile, on today: CalendarDate?) -> Verdict {
        if let obstacle = obstacle(need, offer, on: today) { return .obstacle(obstacle) }
        let all = need.skills.values.reduce(0, +)
        let taught = need.skills.reduce(0) { $0 + (offer.skills.contains($1.key) ? $1.value : 0) }
        return taught == 0 ? .obstacle(.noSharedSkill) : .score(max(1, taught * highestScore / all))
    }

    /// The first obstacle, in the order in which a person would ask.
    private static func obstacle(_ need: NeedProfile, _ offer: OfferProfile, on today: CalendarDate?) -> Obstacle? {
        if !offer.isOpen { return .notOpen }
        if offer.hasStarted { return .started }
        if let today, let deadline = offer.deadline ?? offer.start, deadline < today { return .deadlinePassed }
        if offer.seatsFree == 0, !offer.hasWaitingList { return .full }
        if !startsWithin(need, offer.start) { return .outsideWindow }
        if !need.languages.isEmpty, !offer.languages.isEmpty, need.languages.isDisjoint(with: offer.languages) {
            return .language
        }
        if let levels = need.levels, let level = offer.level, !levels.contains(level) { return .level }
        if !need.modes.isEmpty, !need.modes.contains(offer.mode) { return .mode }
        if let budget = need.budget, let price = offer.price, price > budget { return .price }
        return nil
    }

    private static func startsWithin(_ need: NeedProfile, _ start: CalendarDate?) -> Bool {
        guard let start else { return true }
        if let earliest = need.earliest, start < earliest { return false }
        if let latest = need.latest, start > latest { return false }
        return true
    }
}
