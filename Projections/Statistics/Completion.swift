import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let completion = ofClosed(
        "completion", Text(en: "Completion", nb: "Fullføringsgrad"),
        Text(
            en: "Seats held at the start that were completed, in offers closed in the period; running ones beside.",
            nb: "Plasser ved start som ble fullført, i tilbud avsluttet i perioden; de som pågår, står ved siden av."),
        { $0.status == .completed })

    static let withdrawal = ofClosed(
        "withdrawal", Text(en: "Withdrawal", nb: "Frafall"),
        Text(
            en: "Seats held at the start that were given up later, in offers closed in the period.",
            nb: "Plasser ved start som senere ble gitt opp, i tilbud avsluttet i perioden."),
        { row in row.changes.contains { $0.status == .withdrawn } })

    /// Seats at the start of offers, by the day the offer closed, never by that of the person's own end.
    private static func ofClosed(
        _ name: String, _ title: Text, _ definition: Text, _ counts: @escaping @Sendable (EnrolmentRow) -> Bool
    ) -> Statistic {
        Statistic(
            name, title, definition, .ratio(.sum, over: .sum), by: Dimension.ofSeats, isAboutPersons: true
        ) { source in
            try source.seatsAtStart().compactMap { seat in
                let attributes = try source.attributes(of: seat.enrolment, on: seat.started.on)
                guard let closed = seat.offer.closed else {
                    if seat.offer.cancelled != nil { return nil }
                    return Contribution(
                        on: seat.started.on, seat.id, counting: [.aside(.running)], attributes, from: seat.sources,
                        about: seat.person)
                }
                return Contribution(
                    on: closed.on, seat.id, counting: counts(seat.enrolment) ? [.figure, .base] : [.base], attributes,
                    from: seat.sources + [closed.at], about: seat.person)
            }
        }
    }
}
