import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let remoteParticipants = Statistic(
        "remote-participants", Text(en: "Participants in remote places", nb: "Deltakere i lite sentrale kommuner"),
        Text(
            en: "Participants from municipalities of centrality 5 or 6, of those whose municipality's is known.",
            nb: "Deltakere fra kommuner med sentralitet 5 eller 6, av dem der kommunens er kjent."),
        .ratio(.distinct, over: .distinct), by: Dimension.ofSeats, isAboutPersons: true
    ) { source in
        try source.seatsAtStart().map { seat in
            let attributes = try source.attributes(of: seat.enrolment, on: seat.started.on)
            let centrality = try attributes[.municipality].flatMap { try source.views.reference.centrality(of: $0) }
            let sides: Set<Contribution.Side> =
                switch centrality {
                case nil: [.aside(.unknown)]
                case 5?, 6?: [.figure, .base]
                default: [.base]
                }
            return Contribution(
                on: seat.started.on, seat.enrolment.enrolment.person, counting: sides, attributes, from: seat.sources)
        }
    }
}
