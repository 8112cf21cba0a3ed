import ArgumentParser
import EventSourcing
import Projections
import ViewStorage

/// What every command about figures has: how they are cut, and of which period.
struct FigureOptions: ParsableArguments {
    @Option(
        help: .text(
            en:
                "municipality, sector, size, industry, role, mode, kind, activity, funding, score, month, quarter, year; repeat.",
            nb:
                "municipality, sector, size, industry, role, mode, kind, activity, funding, score, month, quarter, year; gjenta."
        ))
    var by: [Dimension] = []

    @Option(
        help: .text(
            en: "2025, 2025-H1, 2025-Q3, 2025-07 or 2025-01-10..2025-02-01 (the end excluded).",
            nb: "2025, 2025-H1, 2025-Q3, 2025-07 eller 2025-01-10..2025-02-01 (slutten ikke med)."))
    var period: Period?

    @Option(
        help: .text(
            en: "Count establishments, or the organisations they belong to.",
            nb: "Tell bedrifter (establishment), eller organisasjonene de hører til (organisation)."))
    var level: StatisticSource.Level = .establishment

    @Flag(
        help: .text(
            en: "Show counts of one to three persons too: not for publication.",
            nb: "Vis også antall på én til tre personer: ikke for publisering."))
    var `internal` = false

    /// The table of the statistic over views that stand somewhere.
    func table(_ statistic: Statistic, _ views: ProgrammeViews, today: CalendarDate) throws -> StatisticTable {
        try StatisticTable(statistic, by: by, in: period, source(views, today: today))
    }

    func source(_ views: ProgrammeViews, today: CalendarDate) -> StatisticSource {
        StatisticSource(views, today: today, level: level, period: period)
    }

    /// Which figures are withheld; `nil` if all are shown.
    func suppression(_ statistic: Statistic, _ views: ProgrammeViews, today: CalendarDate) throws -> Suppression? {
        if `internal` || !statistic.isAboutPersons { return nil }
        return try Suppression(statistic, source(views, today: today))
    }
}

extension Dimension: ExpressibleByArgument {}
extension StatisticSource.Level: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Statistic {
    /// The statistic with the name; says which there are if there is none.
    static func find(_ name: String) throws -> Statistic {
        guard let statistic = named(name) else {
            let names = all.map(\.name).joined(separator: ", ")
            throw Failure(
                .usage, en: "There is no statistic “\(name)”. There are: \(names).",
                nb: "Det finnes ingen statistikk «\(name)». Det finnes: \(names).")
        }
        return statistic
    }
}
