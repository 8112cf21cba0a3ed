import EventSourcing

extension ReportTemplate {
    /// What the county is told about a programme's half-year or year.
    package static let county = ReportTemplate(
        name: "county", version: 2, title: Text(en: "Report to the county", nb: "Rapport til fylkeskommunen"),
        sections: [
            Section(
                title: Text(en: "Businesses reached", nb: "Virksomheter nådd"),
                totals: [.visits, .reached, .new, .smallUnder10, .smallUnder50, .smallUnder100, .unknownSize],
                cuts: [
                    Cut(.reached, by: .municipality), Cut(.visits, by: .quarter), Cut(.reached, by: .size),
                    Cut(.visits, by: .role),
                ]),
            Section(
                title: Text(en: "Needs", nb: "Behov"),
                totals: [.needs, .needHeads, .needBusinesses, .mappingRate, .needsCovered],
                cuts: [Cut(.needs, by: .municipality), Cut(.needs, by: .quarter)]),
            Section(
                title: Text(en: "Offers", nb: "Tilbud"),
                totals: [
                    .offersCreated, .offersPublished, .offersStarted, .offersClosed, .offersCancelled, .adaptedOffers,
                    .cancellationRate, .fillRate,
                ],
                cuts: [Cut(.offersStarted, by: .mode)]),
            Section(
                title: Text(en: "Participants", nb: "Deltakere"),
                totals: [
                    .enrolments, .participants, .waitlistConversion, .completion, .withdrawal, .attendance,
                    .participantHours, .studyPoints, .vocationalPoints, .additionality,
                ],
                cuts: [Cut(.participants, by: .municipality), Cut(.enrolments, by: .quarter)]),
            Section(
                title: Text(en: "Effort", nb: "Innsats"),
                totals: [
                    .hours, .travelKilometres, .travelTime, .cost, .grantShare, .effortPerVisit, .effortPerBusiness,
                    .effortPerParticipant, .effortPerCompletion,
                ],
                cuts: [Cut(.hours, by: .role), Cut(.hours, by: .activity), Cut(.cost, by: .funding)]),
            Section(
                title: Text(en: "Cooperation and quality", nb: "Samarbeid og kvalitet"),
                totals: [
                    .partners, .relevance, .usedAtWork, .feedbackResponse, .lateEvents, .correctedEvents,
                    .needsWithoutTaxonomy,
                ],
                cuts: [Cut(.partners, by: .kind)]),
        ])
}
