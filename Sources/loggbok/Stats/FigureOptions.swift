import ArgumentParser
import EventSourcing
import Events
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

    /// What figures are computed from: views that stand somewhere, and the day that counts as today there.
    func source(_ views: ProgrammeViews, today: CalendarDate, _ horizon: Horizon, _ logbook: Logbook) -> StatisticSource
    {
        StatisticSource(views, today: today, level: level, period: period) {
            guard let period, period.to <= today else { return views }
            var end = horizon
            let midnight = OffsetTime(osloMidnight: period.to).instant
            end.happenedBefore = min(midnight, horizon.happenedBefore ?? midnight)
            return try logbook.figureViews.asKnown(end).views.views
        }
    }

    func table(_ statistic: Statistic, _ source: StatisticSource) throws -> StatisticTable {
        try StatisticTable(statistic, by: by, in: period, source)
    }

    /// The statistic as it may be shown.
    func published(_ statistic: Statistic, _ source: StatisticSource, at position: Position) throws -> PublishedTable {
        let suppression = `internal` || !statistic.isAboutPersons ? nil : try Suppression(statistic, source)
        return PublishedTable(try table(statistic, source), suppression, at: position)
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
