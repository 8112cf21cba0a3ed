import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let enrolments = Statistic(
        "enrolments", Text(en: "Enrolments", nb: "Påmeldinger"),
        Text(
            en: "Enrolments by the day they first got a seat. One that was cancelled later still counts.",
            nb: "Påmeldinger etter dagen de først fikk plass. En som senere avmeldes, teller fortsatt."),
        .count(.distinct), by: Dimension.ofSeats, isAboutPersons: true
    ) { source in
        try source.views.offers.enrolments.rows().compactMap { id, row in
            guard let seat = row.firstSeat else { return nil }
            return Contribution(
                on: seat.on, id, try source.attributes(of: row, on: seat.on), from: [row.changes.first?.at, seat.at],
                about: row.enrolment.person)
        }
    }
}

extension Dimension {
    /// What is known of every seat: its business, and the form of its offer.
    static let ofSeats = Dimension.ofBusinesses.union([.mode])
}
