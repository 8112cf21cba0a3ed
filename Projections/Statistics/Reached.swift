import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let reached = Statistic(
        name: "reached",
        title: Text(en: "Businesses reached", nb: "Virksomheter nådd"),
        definition: Text(
            en: "Different businesses that were visited or told of a need in the period.",
            nb: "Ulike virksomheter med besøk eller behov i perioden."),
        measure: .distinct,
        contributions: { views in
            try views.meetings().map { contact in
                Contribution(
                    on: contact.on, contact.business, try views.attributes(of: contact.business, on: contact.on))
            }
        })
}

extension ProgrammeViews {
    /// Every time a business was reached: visits and needs.
    func meetings() throws -> [(business: BusinessID, on: CalendarDate)] {
        try visits.visits.rows().map { ($0.row.event.business, $0.row.on) }
            + needs.needs.rows().map { ($0.row.need.business, $0.row.loggedOn) }
    }
}
