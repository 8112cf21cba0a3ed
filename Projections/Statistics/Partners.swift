import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let partners = Statistic(
        "partners", Text(en: "Partners", nb: "Samarbeidspartnere"),
        Text(
            en: "Different partners who came along on visits, to arenas, or gave offers in the period.",
            nb: "Ulike samarbeidspartnere som var med på besøk, på møteplasser eller ga tilbud i perioden."),
        .count(.distinct), by: [.kind]
    ) { source in
        let views = source.views
        let visits = try views.visits.visits.rows().flatMap { _, row in
            row.event.partners.map { ($0, row.on, row.at) }
        }
        let arenas = try views.visits.arenas.rows().flatMap { _, row in
            row.event.partners.map { ($0, row.on, row.at) }
        }
        let offers = try views.offers.offers.rows().map { _, row in
            (row.offer.provider, row.created.on, row.created.at)
        }
        return try (visits + arenas + offers).map { partner, day, position in
            let kind = try views.partners.partners.get(partner)?.content.kind.rawValue
            return Contribution(on: day, partner, Attributes().with(.kind, kind), from: [position])
        }
    }
}
