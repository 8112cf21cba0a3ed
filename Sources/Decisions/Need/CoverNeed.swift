import EventSourcing
import Events

/// An open need is covered, wholly or for some of its heads; for more heads than it has only if that is said.
package struct CoverNeed: Rule {
    package let asked: NeedCovered
    let allowsMoreHeads: Bool

    package init(_ asked: NeedCovered) { self.init(asked, allowsMoreHeads: false) }

    package init(_ asked: NeedCovered, allowsMoreHeads: Bool) {
        self.asked = asked
        self.allowsMoreHeads = allowsMoreHeads
    }

    private var offers: [Tag] { asked.offer.map { [$0.tag] } ?? [] }

    package var boundary: Query { KnownNeed.query(asked.need) + .beginnings(of: offers) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.need.requireOpen(asked.need).requireNotAfter(day)
        try known.subjects.require(offers)
        let left = known.need.heads - known.need.headsCovered
        if asked.headsCovered > left, !allowsMoreHeads {
            throw Refusal(
                "more-than-heads",
                Text(
                    en: "The need “\(known.need.title)” has \(left) heads left to cover, not \(asked.headsCovered).",
                    nb: "Behovet «\(known.need.title)» har \(left) personer igjen å dekke, ikke \(asked.headsCovered)."),
                inTheWay: known.need.headsCounted)
        }
        return [asked]
    }
}
