import Projections

/// A report for programs: one object a figure.
enum ReportJSON {
    static func print(_ report: PeriodReport) {
        for section in report.sections {
            for table in section.totals + section.cuts { StatisticRendering(table).printJSON() }
        }
    }
}
