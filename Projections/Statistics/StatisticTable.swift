import EventSourcing
import Events

/// What a statistic can be cut by.
package enum Dimension: String, CaseIterable, Sendable {
    case municipality, sector, size, month, quarter, year

    package var title: Text {
        switch self {
        case .municipality: Text(en: "Municipality", nb: "Kommune")
        case .sector: Text(en: "Sector", nb: "Sektor")
        case .size: Text(en: "Size", nb: "Størrelse")
        case .month: Text(en: "Month", nb: "Måned")
        case .quarter: Text(en: "Quarter", nb: "Kvartal")
        case .year: Text(en: "Year", nb: "År")
        }
    }

    /// The value to print for a key; an empty key is what is not known.
    func label(_ key: String) -> Text {
        if key.isEmpty { return Text(en: "unknown", nb: "ukjent") }
        if key == Self.notApplicable { return Text(en: "not applicable", nb: "ikke aktuelt") }
        return switch self {
        case .municipality: Text(Municipalities.name(key))
        case .sector: Sector(rawValue: key)?.title ?? Text(key)
        case .size: SizeClass(rawValue: key)?.title ?? Text(key)
        case .month, .quarter, .year: Text(key)
        }
    }

    fileprivate static let notApplicable = "-"

    fileprivate func key(_ contribution: Contribution) -> String {
        let attributes = contribution.attributes
        let (year, month, _) = contribution.on.components
        return switch self {
        case .municipality: attributes.municipality ?? ""
        case .sector: attributes.isPlaceOnly ? Self.notApplicable : attributes.sector ?? ""
        case .size: attributes.isPlaceOnly ? Self.notApplicable : attributes.size ?? ""
        case .month: "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .quarter: "\(year)-Q\(contribution.on.quarter)"
        case .year: "\(year)"
        }
    }

    /// Where a key stands among the others: sizes by size, the unknown last.
    fileprivate func order(_ key: String) -> (Int, String) {
        if key.isEmpty { return (.max, "") }
        if self == .size, let size = SizeClass(rawValue: key), let index = SizeClass.allCases.firstIndex(of: size) {
            return (index, "")
        }
        return (0, key)
    }
}

/// A statistic cut by dimensions: a row for each combination that has anything in it, and all together.
package struct StatisticTable {
    package struct Row {
        /// As stored: a municipality's number, a sector's word. Empty where it is not known.
        package let keys: [String]
        /// As printed.
        package let labels: [Text]
        package let cell: Cell
    }

    package let statistic: Statistic
    package let dimensions: [Dimension]
    package let period: Period?
    package let rows: [Row]
    package let total: Cell

    package init(_ statistic: Statistic, by dimensions: [Dimension], in period: Period?, _ views: ProgrammeViews) throws
    {
        self.statistic = statistic
        self.dimensions = dimensions
        self.period = period
        let contributions = try statistic.contributions(views).filter { period?.contains($0.on) ?? true }
        total = Cell(contributions, statistic.measure)
        guard !dimensions.isEmpty else {
            rows = []
            return
        }
        let groups = Dictionary(grouping: contributions) { contribution in dimensions.map { $0.key(contribution) } }
        rows = groups.sorted { Self.precedes($0.key, $1.key, dimensions) }.map { keys, contributions in
            Row(
                keys: keys, labels: zip(dimensions, keys).map { $0.label($1) },
                cell: Cell(contributions, statistic.measure))
        }
    }

    private static func precedes(_ left: [String], _ right: [String], _ dimensions: [Dimension]) -> Bool {
        for (index, dimension) in dimensions.enumerated() where left[index] != right[index] {
            return dimension.order(left[index]) < dimension.order(right[index])
        }
        return false
    }
}

/// One figure.
package struct Cell: Hashable, Sendable {
    package let amount: Int
    /// What the amount is a share of; `nil` where it is no share.
    package let base: Int?

    init(_ contributions: [Contribution], _ measure: Statistic.Measure) {
        switch measure {
        case .sum: (amount, base) = (contributions.reduce(0) { $0 + $1.amount }, nil)
        case .distinct: (amount, base) = (Set(contributions.map(\.identity)).count, nil)
        case .ratio:
            amount = contributions.reduce(0) { $0 + $1.amount }
            base = contributions.reduce(0) { $0 + $1.base }
        }
    }

    /// `3`, or `1/2 50 %`; a share of nothing is `-`, never 0 %.
    package var text: String {
        guard let base else { return "\(amount)" }
        guard base > 0 else { return "-" }
        return "\(amount)/\(base) \((amount * 200 + base) / (base * 2)) %"
    }
}
