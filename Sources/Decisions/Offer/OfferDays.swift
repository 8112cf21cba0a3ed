import EventSourcing
import Events

/// The days on which an offer is to begin and end, as it says itself. What happens on others is worth a warning and no
/// refusal: courses start early and end late, and the plan is not always put right first.
package struct OfferDays: Sendable {
    private let plan: OfferPlan

    /// - Parameter read: gives the events of a log that match.
    /// - Returns: `nil` if there is no such offer.
    package init?(of offer: OfferID, read: (Query) throws -> [RecordedEvent]) throws {
        let query = Query(types: [OfferCreated.type, OfferRevised.type], tags: [offer.tag])
        var events = EffectiveEvents()
        for event in try read(query.withAmendments) { try events.add(event) }
        guard let plan = try Known(folding: events.matching(query)).offer.plan else { return nil }
        self.plan = plan
    }

    /// What to say of an offer that is said to start on the day.
    package func warning(start day: CalendarDate) -> Text? {
        isOutside(day)
            ? Text(
                en: "“\(plan.title)” is to last \(days); it is recorded as started on \(day).",
                nb: "«\(plan.title)» skal vare \(days); det er registrert som startet \(day).") : nil
    }

    /// What to say of an offer that is said to close on the day; one that ends late is nothing unusual.
    package func warning(close day: CalendarDate) -> Text? {
        guard let end = plan.end, day < end else { return nil }
        return Text(
            en: "“\(plan.title)” is to last until \(end); it is recorded as closed on \(day).",
            nb: "«\(plan.title)» skal vare til \(end); det er registrert som avsluttet \(day).")
    }

    /// What to say of a session on the day.
    package func warning(session day: CalendarDate) -> Text? {
        isOutside(day)
            ? Text(
                en: "“\(plan.title)” is to last \(days); the session is on \(day).",
                nb: "«\(plan.title)» skal vare \(days); samlingen er \(day).") : nil
    }

    private func isOutside(_ day: CalendarDate) -> Bool {
        (plan.start.map { day < $0 } ?? false) || (plan.end.map { day > $0 } ?? false)
    }

    private var days: String { "\(plan.start?.description ?? "") – \(plan.end?.description ?? "")" }
}
