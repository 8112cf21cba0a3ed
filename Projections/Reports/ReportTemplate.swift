import EventSourcing

/// A report that is made again and again: which figures it has, in which order, and how each is cut.
package struct ReportTemplate: Sendable {
    package struct Section: Sendable {
        package let title: Text
        /// Figures that are told for the whole period.
        package let totals: [Statistic]
        /// Figures that are cut and drawn.
        package let cuts: [Cut]
    }

    /// A statistic by one dimension.
    package struct Cut: Sendable {
        package let statistic: Statistic
        package let by: Dimension

        init(_ statistic: Statistic, by dimension: Dimension) {
            self.statistic = statistic
            by = dimension
        }
    }

    package let name: String
    /// Raised whenever the same log would give other cells.
    package let version: Int
    package let title: Text
    package let sections: [Section]

    package static let all: [ReportTemplate] = [.county]

    package static func named(_ name: String) -> ReportTemplate? { all.first { $0.name == name } }
}
