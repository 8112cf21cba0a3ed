import EventSourcing
import Events
import JSON
import Projections

/// How a statistic is printed.
struct StatisticRendering {
    let published: PublishedTable

    init(_ published: PublishedTable) { self.published = published }

    private var table: StatisticTable { published.table }
    private var statistic: Statistic { table.statistic }

    /// The figure of all together in one line.
    func printLine() {
        let aside = published.asideText(table.total, .current)
        Terminal.print(
            "\(statistic.title.spoken.padded(to: 34)) \(published.text(table.total).spoken)\(aside.isEmpty ? "" : "  (\(aside))")"
        )
    }

    func printTable() {
        let additive: Text =
            switch statistic.measure {
            case .count(.sum): Text(en: "rows add up", nb: "radene kan summeres")
            case .count: Text(en: "distinct: rows do not add up", nb: "ulike: radene kan ikke summeres")
            case .ratio: Text(en: "pooled", nb: "samlet")
            case .median: Text(en: "median", nb: "median")
            }
        Terminal.print("\(statistic.title.spoken)  (\(additive.spoken))")
        let rows = table.rows.map { ($0.labels.map(\.spoken), $0) }
        let total = [Text(en: "all", nb: "alle").spoken] + table.dimensions.dropFirst().map { _ in "" }
        let all = rows + [(table.dimensions.isEmpty ? [] : total, table.total)]
        let asides = all.map { published.asideText($0.1, .current) }
        var columns = table.dimensions.map { TextTable.Column($0.title) }
        columns.append(.init(Text(en: "Figure", nb: "Tall"), isNumber: true))
        let hasAsides = asides.contains { !$0.isEmpty }
        if hasAsides { columns.append(.init(Text(en: "Beside it", nb: "Ved siden av"))) }
        var text = TextTable(columns)
        for ((labels, row), aside) in zip(all, asides) {
            text.add(labels + [published.text(row).spoken] + (hasAsides ? [aside] : []))
        }
        text.print()
        if all.contains(where: { published.isWithheld($0.1) }) {
            Terminal.print(
                Text(
                    en: "\(PublishedTable.withheld) withheld: too few persons; --internal shows it.",
                    nb: "\(PublishedTable.withheld) holdt tilbake: for få personer; --internal viser det."
                ).spoken)
        }
    }

    /// One object a row, and one for all together.
    func printJSON() {
        for row in table.rows { printJSON(row) }
        printJSON(table.total)
    }

    private func printJSON(_ row: StatisticTable.Row) {
        Terminal.print { json in
            json.put("statistic", statistic.name)
            json.put("period", table.period?.description)
            for (dimension, key) in zip(table.dimensions, row.keys) { json.put(named: dimension.rawValue, key) }
            if published.isWithheld(row) {
                json.put("withheld", true)
            } else {
                json.put("value", row.cell.amount)
                json.put("of", row.cell.base)
                for aside in Contribution.Aside.allCases {
                    if let amount = row.cell.asides[aside], amount != 0 { json.put(named: aside.rawValue, amount) }
                }
            }
            json.put("unit", statistic.unit.name)
            json.put("additive", statistic.measure.isAdditive)
            json.put("isTotal", row.keys.isEmpty)
            json.put("position", published.position)
        }
    }
}
