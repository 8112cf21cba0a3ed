import ArgumentParser
import EventSourcing
import Events
import JSON
import Projections
import ViewStorage

struct Resources: ParsableCommand {
    static let configuration = CommandConfiguration(
        "resources", en: "Hours, kilometres and costs by month and role, and how much of it the grant bears.",
        nb: "Timer, kilometer og kostnader etter måned og rolle, og hvor mye tilskuddet bærer.",
        example: "loggbok resources --period 2026-H1")

    @OptionGroup var options: ReadingOptions

    @Option(
        help: .text(
            en: "2025, 2025-H1, 2025-Q3, 2025-07 or 2025-01-10..2025-02-01.",
            nb: "2025, 2025-H1, 2025-Q3, 2025-07 eller 2025-01-10..2025-02-01."))
    var period: Period?

    func run() throws {
        let use = try ResourceUse(options.standing(options.logbook.open()).views, in: period)
        if options.json { ResourceRendering.print(json: use) } else { ResourceRendering.print(use) }
    }
}

/// How what was spent is printed.
enum ResourceRendering {
    static func print(_ use: ResourceUse) {
        var table = TextTable([
            .init(Text(en: "month", nb: "måned")), .init(Text(en: "role", nb: "rolle")),
            .init(Text(en: "hours", nb: "timer"), isNumber: true), .init(Text(en: "km", nb: "km"), isNumber: true),
            .init(Text(en: "cost", nb: "kostnad"), isNumber: true),
            .init(Text(en: "grant", nb: "tilskudd"), isNumber: true),
            .init(Text(en: "own", nb: "egen"), isNumber: true),
            .init(Text(en: "part.", nb: "delt."), isNumber: true),
        ])
        for (key, sum) in use.rows { table.add([key.month, key.role?.title.spoken ?? "-"] + cells(sum)) }
        table.add([Text(en: "all", nb: "alt").spoken, ""] + cells(use.total))
        table.print()
        Terminal.print("")
        Terminal.print(share(use).spoken)
    }

    private static func cells(_ sum: ResourceUse.Sum) -> [String] {
        [hours(sum.minutes).spoken, "\(sum.km)", Kroner.text(sum.cost).spoken]
            + [CostFunding.grant, .own, .participant].map { Kroner.text(sum.cost($0)).spoken }
    }

    /// Hours with a decimal: `1.5`.
    private static func hours(_ minutes: Int) -> Text {
        let tenths = (minutes + 3) / 6
        return Text(numbers: "\(tenths / 10).\(tenths % 10)")
    }

    private static func share(_ use: ResourceUse) -> Text {
        guard let share = use.total.grantShare else {
            return Text(en: "The grant bears: -", nb: "Tilskuddet bærer: -")
        }
        let limit = use.grantShareMax.map {
            Text(en: " of at most \(percent($0).en)", nb: " av høyst \(percent($0).nb)")
        }
        let alarm = use.isAboveMax ? Text(en: "  ALARM: above the limit", nb: "  ALARM: over grensen") : Text("")
        return Text(
            en: "The grant bears: \(percent(share).en)\(limit?.en ?? "")\(alarm.en)",
            nb: "Tilskuddet bærer: \(percent(share).nb)\(limit?.nb ?? "")\(alarm.nb)")
    }

    /// Basis points as a percentage with a decimal: `70.0 %`.
    private static func percent(_ points: Int) -> Text {
        let tenths = (points + 5) / 10
        return Text(numbers: "\(tenths / 10).\(tenths % 10) %")
    }

    /// A line for each month and role, and one for all.
    static func print(json use: ResourceUse) {
        for (key, sum) in use.rows {
            Terminal.print { json in
                json.put("month", key.month)
                json.put("role", key.role)
                sum.members(to: &json)
            }
        }
        Terminal.print { json in
            json.put("month", "all")
            use.total.members(to: &json)
            json.put("grantShare", use.total.grantShare)
            json.put("grantShareMax", use.grantShareMax)
            json.put("alarm", use.isAboveMax)
        }
    }
}
