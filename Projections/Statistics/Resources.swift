import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let hours = Statistic(
        "hours", Text(en: "Hours", nb: "Timer"),
        Text(en: "Hours worked, by the day of the entry.", nb: "Timer arbeidet, etter dagen de er ført på."),
        unit: .minutes, by: Dimension.ofBusinesses.union([.role, .activity])
    ) { source in
        try source.views.resources.hours.rows().map { id, row in
            Contribution(
                on: row.on, id, amounts: [.figure: row.event.minutes],
                try source.attributes(of: row.event.business, on: row.on).with(.role, row.event.role.rawValue)
                    .with(.activity, row.event.activity.rawValue), from: [row.at])
        }
    }

    static let travelKilometres = travel(
        "travel-km", Text(en: "Kilometres travelled", nb: "Kilometer reist"), .kilometres, { $0.km })
    static let travelTime = travel(
        "travel-time", Text(en: "Hours travelled", nb: "Timer reist"), .minutes, { $0.minutes })

    private static func travel(
        _ name: String, _ title: Text, _ unit: Unit, _ amount: @escaping @Sendable (TravelLogged) -> Int
    ) -> Statistic {
        Statistic(
            name, title,
            Text(
                en: "\(title.en), by the day of the entry.", nb: "\(title.nb), etter dagen det er ført på."),
            unit: unit, by: Dimension.ofBusinesses.union([.role, .mode])
        ) { source in
            try source.views.resources.journeys.rows().map { id, row in
                Contribution(
                    on: row.on, id, amounts: [.figure: amount(row.event)],
                    try source.attributes(of: row.event.business, on: row.on).with(.role, row.event.role.rawValue)
                        .with(.mode, row.event.mode.rawValue), from: [row.at])
            }
        }
    }

    static let cost = Statistic(
        "cost", Text(en: "Cost", nb: "Kostnad"),
        Text(en: "Costs in kroner, by the day of the entry.", nb: "Kostnader i kroner, etter dagen de er ført på."),
        unit: .øre, by: Dimension.ofBusinesses.union([.role, .kind, .funding])
    ) { source in
        try source.costs { _ in [.figure] }
    }

    static let grantShare = Statistic(
        "grant-share", Text(en: "Grant share", nb: "Tilskuddsandel"),
        Text(
            en: "Costs borne by the grant, of all costs, with own effort as it was valued when it was entered.",
            nb:
                "Kostnader dekket av tilskuddet, av alle kostnader, med egeninnsats slik den ble verdsatt da den ble ført."
        ),
        .ratio(.sum, over: .sum), by: Dimension.ofBusinesses.union([.role, .kind])
    ) { source in
        try source.costs { $0.fundedBy == .grant ? [.figure, .base] : [.base] }
    }
}

extension StatisticSource {
    /// One contribution for each cost, with its whole amount on each of the sides.
    fileprivate func costs(_ sides: (CostRecorded) -> [Contribution.Side]) throws -> [Contribution] {
        try views.resources.costs.rows().map { id, row in
            let attributes = try attributes(of: row.event.business, on: row.on)
                .with(.role, row.event.role?.rawValue).with(.kind, row.event.kind.rawValue)
                .with(.funding, row.event.fundedBy.rawValue)
            let amounts = Dictionary(uniqueKeysWithValues: sides(row.event).map { ($0, Int?.some(row.event.øre)) })
            return Contribution(on: row.on, id, amounts: amounts, attributes, from: [row.at])
        }
    }
}
