import EventSourcing
import JSON
import Projections

/// How a statistic is printed.
struct StatisticRendering {
    let table: StatisticTable
    /// Which figures are withheld; `nil` if all are shown.
    let suppression: Suppression?
    let position: Position

    private var statistic: Statistic { table.statistic }

    /// What stands in the place of a figure that is withheld.
    static let withheld = "*"

    func isWithheld(_ row: StatisticTable.Row) -> Bool { suppression.map { table.hides(row, by: $0) } ?? false }

    func text(_ row: StatisticTable.Row) -> String { isWithheld(row) ? Self.withheld : row.cell.text }

    /// The figure of all together in one line.
    func printLine() {
        let aside = isWithheld(table.total) ? "" : table.total.cell.asideText(.current)
        Terminal.print(
            "\(statistic.title.spoken.padded(to: 34)) \(text(table.total))\(aside.isEmpty ? "" : "  (\(aside))")")
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
        let asides = all.map { isWithheld($0.1) ? "" : $0.1.cell.asideText(.current) }
        var columns = table.dimensions.map { TextTable.Column($0.title) }
        columns.append(.init(Text(en: "Figure", nb: "Tall"), isNumber: true))
        let hasAsides = asides.contains { !$0.isEmpty }
        if hasAsides { columns.append(.init(Text(en: "Beside it", nb: "Ved siden av"))) }
        var text = TextTable(columns)
        for ((labels, row), aside) in zip(all, asides) {
            text.add(labels + [self.text(row)] + (hasAsides ? [aside] : []))
        }
        text.print()
        if all.contains(where: { isWithheld($0.1) }) {
            Terminal.print(
                Text(
                    en: "\(Self.withheld) withheld: too few persons; --internal shows it.",
                    nb: "\(Self.withheld) holdt tilbake: for få personer; --internal viser det."
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
            if isWithheld(row) {
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
            json.put("position", position)
        }
    }
}

extension Statistic.Unit {
    /// What `value` is in, for programs.
    var name: String {
        switch self {
        case .count, .share, .mean: "count"
        case .minutes, .minutesEach: "minutes"
        case .øre: "øre"
        case .kilometres: "km"
        case .days: "days"
        case .credits: "hundredths of a credit"
        }
    }
}
