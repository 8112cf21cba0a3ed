import ArgumentParser
import EventSourcing
import JSON
import Projections
import ViewStorage

struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
        "stats", en: "Statistics, by municipality, sector, size and time.",
        nb: "Statistikk, etter kommune, sektor, størrelse og tid.",
        example: "loggbok stats\nloggbok stats reached --period 2025-H1 --by municipality --by quarter")

    @OptionGroup var options: ReadingOptions

    @Argument(
        help: .text(en: "Which statistic; all if none is named.", nb: "Hvilken statistikk; alle hvis ingen nevnes."))
    var name: String?

    @Option(
        help: .text(
            en: "municipality, sector, size, month, quarter or year; repeat for several.",
            nb: "municipality, sector, size, month, quarter eller year; gjenta for flere."))
    var by: [Dimension] = []

    @Option(
        help: .text(
            en: "2025, 2025-H1, 2025-Q3, 2025-07 or 2025-01-10..2025-02-01.",
            nb: "2025, 2025-H1, 2025-Q3, 2025-07 eller 2025-01-10..2025-02-01."))
    var period: Period?

    func run() throws {
        let statistics = try chosen()
        let standing = try options.standing(options.logbook.open())
        let tables = try statistics.map { try StatisticTable($0, by: by, in: period, standing.views) }
        for (index, table) in tables.enumerated() {
            if options.json {
                StatisticRendering.print(json: table, standing.position)
            } else if by.isEmpty, tables.count > 1 {
                Terminal.print("\(table.statistic.title.spoken.padded(to: 28)) \(table.total.text)")
            } else {
                if index > 0 { Terminal.print("") }
                StatisticRendering.print(table)
            }
        }
        if !options.json {
            let when = period.map { "\($0.description), " } ?? ""
            Terminal.print(
                "\n"
                    + Text(en: "(\(when)position \(standing.position))", nb: "(\(when)posisjon \(standing.position))")
                    .spoken)
        }
    }

    private func chosen() throws -> [Statistic] {
        guard let name else { return Statistic.all }
        guard let statistic = Statistic.named(name) else {
            let names = Statistic.all.map(\.name).joined(separator: ", ")
            throw Failure(
                .usage, en: "There is no statistic “\(name)”. There are: \(names).",
                nb: "Det finnes ingen statistikk «\(name)». Det finnes: \(names).")
        }
        return [statistic]
    }
}

extension Dimension: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

/// How a statistic is printed.
enum StatisticRendering {
    static func print(_ statistic: StatisticTable) {
        let additive: Text =
            switch statistic.statistic.measure {
            case .distinct: Text(en: "distinct: rows do not add up", nb: "ulike: radene kan ikke summeres")
            case .sum: Text(en: "rows add up", nb: "radene kan summeres")
            case .ratio: Text(en: "pooled", nb: "samlet")
            }
        Terminal.print("\(statistic.statistic.title.spoken)  (\(additive.spoken))")
        var table = TextTable(
            statistic.dimensions.map { .init($0.title) } + [.init(Text(en: "Figure", nb: "Tall"), isNumber: true)])
        for row in statistic.rows { table.add(row.labels.map(\.spoken) + [row.cell.text]) }
        let total = [Text(en: "all", nb: "alle").spoken] + statistic.dimensions.dropFirst().map { _ in "" }
        table.add(statistic.dimensions.isEmpty ? [statistic.total.text] : total + [statistic.total.text])
        table.print()
    }

    /// One object a row, and one for all together.
    static func print(json statistic: StatisticTable, _ position: Position) {
        for row in statistic.rows {
            print(json: row.cell, zip(statistic.dimensions, row.keys).map { ($0, $1) }, statistic, position)
        }
        print(json: statistic.total, [], statistic, position)
    }

    private static func print(
        json cell: Cell, _ keys: [(Dimension, String)], _ statistic: StatisticTable, _ position: Position
    ) {
        Terminal.print { json in
            json.put("statistic", statistic.statistic.name)
            json.put("period", statistic.period?.description)
            for (dimension, key) in keys { json.put(named: dimension.rawValue, key) }
            json.put("value", cell.amount)
            json.put("of", cell.base)
            json.put("isTotal", keys.isEmpty)
            json.put("position", position)
        }
    }
}
