import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let participants = Statistic(
        "participants", Text(en: "Participants", nb: "Deltakere"),
        Text(
            en: "Different persons who held a seat on the day an offer started.",
            nb: "Ulike personer som hadde plass den dagen et tilbud startet."),
        .count(.distinct), by: Dimension.ofSeats, isAboutPersons: true
    ) { source in
        try source.seatsAtStart().map { seat in
            Contribution(
                on: seat.started.on, seat.enrolment.enrolment.person,
                try source.attributes(of: seat.enrolment, on: seat.started.on), from: seat.sources)
        }
    }
}
