import EventSourcing
import Events

/// What an offer says of itself, as created and last revised; what it must say before people can enrol.
package struct OfferPlan: Sendable {
    let title: String
    let mode: DeliveryMode
    let locations: [LocationID]
    let start: CalendarDate?
    let end: CalendarDate?
    let deadline: CalendarDate?

    init(_ offer: OfferCreated) {
        title = offer.title
        mode = offer.mode
        locations = offer.locations
        start = offer.start
        end = offer.end
        deadline = offer.deadline
    }

    private init(_ old: OfferPlan, _ change: OfferRevised) {
        title = change.title ?? old.title
        mode = change.mode ?? old.mode
        locations = change.locations ?? old.locations
        start = change.start ?? old.start
        end = change.end ?? old.end
        deadline = change.deadline ?? old.deadline
    }

    func revised(_ change: OfferRevised) -> OfferPlan { OfferPlan(self, change) }

    /// Refuses an end before the start, which can be of no use to anybody.
    func requireDates(inTheWay position: Position? = nil) throws(Refusal) {
        guard let start, let end, end < start else { return }
        throw Refusal(
            "offer-dates",
            Text(
                en: "“\(title)” would end (\(end)) before it starts (\(start)).",
                nb: "«\(title)» ville slutte (\(end)) før det starter (\(start))."),
            inTheWay: position)
    }

    /// Refuses if something is missing that a participant must know.
    func requirePublishable(inTheWay position: Position?) throws(Refusal) {
        let missing: Text? =
            if start == nil || end == nil {
                Text(en: "it has no start and end date", nb: "det mangler start- og sluttdato")
            } else if let start, let end, end < start {
                Text(
                    en: "it ends (\(end)) before it starts (\(start))",
                    nb: "det slutter (\(end)) før det starter (\(start))")
            } else if mode != .online, locations.isEmpty {
                Text(en: "it is not online and has no place", nb: "det er ikke nettbasert og mangler sted")
            } else if let start, let deadline, deadline > start {
                Text(
                    en: "its deadline (\(deadline)) is after its start (\(start))",
                    nb: "fristen (\(deadline)) er etter starten (\(start))")
            } else {
                nil
            }
        guard let missing else { return }
        throw Refusal(
            "offer-incomplete",
            Text(
                en: "The offer “\(title)” cannot be published: \(missing.en).",
                nb: "Tilbudet «\(title)» kan ikke publiseres: \(missing.nb)."),
            inTheWay: position)
    }
}
