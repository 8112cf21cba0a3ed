import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let coverage = Statistic(
        "coverage", Text(en: "Coverage", nb: "Dekningsgrad"),
        Text(
            en: "Businesses reached over the active establishments of a loaded register; “-” where none is loaded.",
            nb: "Virksomheter nådd av de aktive bedriftene i et lastet register; «-» der ingen er lastet."),
        .ratio(.distinct, over: .sum)
    ) { source in
        let reached = try Statistic.reached.contributions(source)
        return reached
            + source.establishments.map { establishment in
                Contribution(
                    on: source.lastDay, "", amounts: [.base: establishment.count], establishment.attributes, from: [])
            }
    }
}
