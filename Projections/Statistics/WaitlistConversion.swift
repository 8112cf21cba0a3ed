import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let waitlistConversion = Statistic(
        "waitlist-conversion", Text(en: "Waiting list to seat", nb: "Venteliste til plass"),
        Text(
            en: "Enrolments put on a waiting list in the period that got a seat, of those whose offer has started.",
            nb: "Påmeldinger satt på venteliste i perioden som fikk plass, av dem der tilbudet har startet."),
        .ratio(.sum, over: .sum), by: Dimension.ofSeats, isAboutPersons: true
    ) { source in
        try source.views.offers.enrolments.rows().compactMap { id, row in
            guard let wait = row.firstWait else { return nil }
            let started = try source.views.offers.offers.get(row.enrolment.offer)?.started
            let gotSeat = row.changes.contains { $0.status == .seated && $0.at > wait.at }
            let sides: Set<Contribution.Side> =
                started == nil ? [.aside(.open)] : gotSeat ? [.figure, .base] : [.base]
            return Contribution(
                on: wait.on, id, counting: sides, try source.attributes(of: row, on: wait.on),
                from: row.changes.map(\.at) + [started?.at], about: row.enrolment.person)
        }
    }
}
