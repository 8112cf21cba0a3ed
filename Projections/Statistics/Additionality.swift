import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let additionality = Statistic(
        "additionality", Text(en: "Additionality", nb: "Addisjonalitet"),
        Text(
            en: "Seats at the start of those who would not have done it otherwise, of those who answered.",
            nb: "Plasser ved start til dem som ikke ville tatt det ellers, av dem som har svart."),
        .ratio(.sum, over: .sum), by: Dimension.ofSeats, isAboutPersons: true
    ) { source in
        try source.seatsAtStart().map { seat in
            let sides: Set<Contribution.Side> =
                switch seat.enrolment.enrolment.additionality {
                case .no: [.figure, .base]
                case .yes: [.base]
                case .unknown: [.aside(.unanswered)]
                }
            return Contribution(
                on: seat.started.on, seat.id, counting: sides,
                try source.attributes(of: seat.enrolment, on: seat.started.on),
                from: seat.sources, about: seat.person)
        }
    }
}
