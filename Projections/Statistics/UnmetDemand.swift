import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let unmetDemand = Statistic(
        "unmet-demand", Text(en: "Unmet demand", nb: "Udekket behov"),
        Text(
            en: "People in needs that were open at the end of the period and that no offer would do for then.",
            nb: "Personer i behov som var åpne ved slutten av perioden, og som ingen tilbud passet for da."),
        by: Dimension.ofBusinesses.union([.skill])
    ) { source in
        let (day, views) = (source.lastDay, try source.atPeriodEnd())
        return try views.unmetNeeds(on: day).map { need in
            let skill = need.row.need.skills.max { ($0.weight, $1.name) < ($1.weight, $0.name) }
            return Contribution(
                on: day, need.row.need.need, amounts: [.figure: need.row.need.heads],
                try source.attributes(of: need.row.need.business, on: day).with(.skill, skill?.name.lowercased()),
                from: [need.row.logged])
        }
    }
}
