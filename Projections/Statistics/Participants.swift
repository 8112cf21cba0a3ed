import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let participants = Statistic(
        name: "participants",
        title: Text(en: "Participants", nb: "Deltakere"),
        definition: Text(
            en: "Different persons who held a seat on the day an offer started.",
            nb: "Ulike personer som hadde plass den dagen et tilbud startet."),
        measure: .distinct,
        contributions: { views in
            try views.seatsAtStart().map { offer, enrolment, day in
                Contribution(
                    on: day, enrolment.enrolment.person,
                    try views.attributes(of: views.business(of: enrolment), on: day))
            }
        })
}

extension ProgrammeViews {
    /// Every seat that was held when an offer started.
    func seatsAtStart() throws -> [(offer: OfferRow, enrolment: EnrolmentRow, on: CalendarDate)] {
        try offers.offers.rows().flatMap { _, offer in
            guard let day = offer.startedOn else { return [(OfferRow, EnrolmentRow, CalendarDate)]() }
            return try offer.enrolments.compactMap { try offers.enrolments.get($0) }
                .filter { $0.heldSeat(atStart: day) }.map { (offer, $0, day) }
        }
    }
}
