import Crypto
import EventSourcing
import Events
import ViewStorage

/// A report's figures for a period, from one part of the log: what is printed, drawn, locked and recomputed.
///
/// Figures about few persons are withheld, always: a report is made to be passed on.
package struct PeriodReport {
    package struct Section {
        package let title: Text
        package let totals: [PublishedTable]
        package let cuts: [PublishedTable]
    }

    package let template: ReportTemplate
    package let period: Period
    package let position: Position
    package let sections: [Section]

    /// - Parameter source: the views at the position, with the day of its last event as today: then the same part of the
    ///   log gives the same report on any day.
    package init(_ template: ReportTemplate, in period: Period, _ source: StatisticSource, at position: Position) throws
    {
        func published(_ statistic: Statistic, by dimensions: [Dimension]) throws -> PublishedTable {
            let suppression = statistic.isAboutPersons ? try Suppression(statistic, source) : nil
            return PublishedTable(
                try StatisticTable(statistic, by: dimensions, in: period, source), suppression, at: position)
        }
        self.template = template
        self.period = period
        self.position = position
        sections = try template.sections.map { section in
            Section(
                title: section.title, totals: try section.totals.map { try published($0, by: []) },
                cuts: try section.cuts.map { try published($0.statistic, by: [$0.by]) })
        }
    }

    /// Every figure as one line of comma-separated values, below a heading: what is kept and compared.
    package var lines: [String] {
        [StatisticCSV.longHeading]
            + sections.flatMap { $0.totals + $0.cuts }.flatMap { StatisticCSV.longLines($0) }
    }

    /// How many figures there are.
    package var cells: Int { lines.count - 1 }

    /// SHA-256 of the lines, each with a line feed behind it, in hexadecimal.
    package var digest: String {
        var hash = SHA256()
        for line in lines { hash.update(data: Array("\(line)\n".utf8)) }
        return hash.finalize().hexadecimal
    }
}
