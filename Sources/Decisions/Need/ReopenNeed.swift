import EventSourcing
import Events

/// A need that was covered or withdrawn may turn out to be there still.
package struct ReopenNeed: Rule {
    package let asked: NeedReopened

    package init(_ asked: NeedReopened) { self.asked = asked }

    package var boundary: Query { KnownNeed.query(asked.need) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        switch known.need.status {
        case .covered(let end), .withdrawn(let end):
            try end.requireNotAfter(day)
            return [asked]
        case .unknown: throw .unknown(asked.need.tag)
        case .open(let since):
            throw Refusal(
                "need-open",
                Text(
                    en: "The need “\(known.need.title)” is open already.",
                    nb: "Behovet «\(known.need.title)» er åpent fra før."),
                inTheWay: since.at)
        }
    }
}
