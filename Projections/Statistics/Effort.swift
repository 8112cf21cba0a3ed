import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let effortPerVisit = effort(
        "effort-per-visit", Text(en: "Hours for each visit", nb: "Timer per besøk"), .visits)
    static let effortPerBusiness = effort(
        "effort-per-business", Text(en: "Hours for each business reached", nb: "Timer per virksomhet nådd"), .reached)
    static let effortPerParticipant = effort(
        "effort-per-participant", Text(en: "Hours for each participant", nb: "Timer per deltaker"), .participants)
    static let effortPerCompletion = effort(
        "effort-per-completion", Text(en: "Hours for each completion", nb: "Timer per fullføring"), .completion)

    /// All hours of the period over a result of the same period, which they need not have caused.
    private static func effort(_ name: String, _ title: Text, _ result: Statistic) -> Statistic {
        let aggregation: Aggregation =
            switch result.measure {
            case .count(let aggregation), .ratio(let aggregation, over: _): aggregation
            case .median: .sum
            }
        return Statistic(
            name, title,
            Text(
                en: "\(title.en): hours worked in the same period, not those that led to the result.",
                nb: "\(title.nb): timer arbeidet i samme periode, ikke de som førte til resultatet."),
            .ratio(.sum, over: aggregation), unit: .minutesEach, by: Dimension.ofBusinesses,
            isAboutPersons: result.isAboutPersons
        ) { source in
            let results = try result.contributions(source).compactMap { contribution -> Contribution? in
                guard let amount = contribution.amounts[.figure] else { return nil }
                return Contribution(
                    on: contribution.on, contribution.identity, amounts: [.base: amount], contribution.attributes,
                    from: contribution.sources, about: contribution.person)
            }
            return try Statistic.hours.contributions(source).map(\.aboutNobody) + results
        }
    }
}
