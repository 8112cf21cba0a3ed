import EventSourcing

/// What there is for a need, and what became of the offers that are not shown.
package struct MatchAnswer: Sendable {
    /// The best first; empty where no offer reaches the threshold.
    package let shown: [Match]
    /// How many offers each obstacle took away; one with several counts for the first.
    package let dropped: [Obstacle: Int]
    /// How many offers nothing rules out but whose topic is another.
    package let unrelated: Int
    /// The best topic of those that nothing rules out, where none reaches the threshold.
    package let bestBelow: Int?
}

extension MatchAnswer {
    /// Why nothing is shown; `nil` where something is.
    package var reason: Text? {
        guard shown.isEmpty else { return nil }
        if let bestBelow {
            return Text(
                en: "nothing on the subject: the nearest reaches \(bestBelow) of 1000",
                nb: "ingenting om emnet: det nærmeste når \(bestBelow) av 1000")
        }
        if unrelated > 0 {
            return Text(en: "nothing on the subject", nb: "ingenting om emnet")
        }
        return dropped.isEmpty
            ? Text(en: "there are no offers", nb: "det finnes ingen tilbud")
            : Text(en: "every offer is ruled out", nb: "alle tilbud er utelukket")
    }
}

extension Matcher {
    /// - Parameter others: what rules out the offers there are beside those of the index.
    package func answer(
        for need: NeedProfile, in index: OfferIndex, on today: CalendarDate?, others: [Obstacle: Int] = [:]
    ) -> MatchAnswer {
        var dropped = others.filter { $0.value > 0 }
        var open: [Int] = []
        let filters = filters
        for number in 0..<index.count {
            if let obstacle = filters.firstObstacle(need, index.offers[number].profile, on: today) {
                dropped[obstacle, default: 0] += 1
            } else {
                open.append(number)
            }
        }
        let found = matches(for: need, in: index, on: today, only: open)
        let shown = shown(found)
        return MatchAnswer(
            shown: shown, dropped: dropped, unrelated: open.count - found.count,
            bestBelow: shown.isEmpty ? found.map(\.topic).max() : nil)
    }
}
