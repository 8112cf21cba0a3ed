import EventSourcing
import ViewStorage

/// The events behind one figure, and which of them it hangs on.
package struct Explanation {
    package struct Line {
        package let position: Position
        /// The sides of the figure the event counts on; none for an event that decides something else about it, such as
        /// where a business is.
        package let sides: [Contribution.Side]
        /// Whether the figure would be another one if this event alone were not there.
        package let isDecisive: Bool
    }

    package let row: StatisticTable.Row
    /// In the order of the log.
    package let lines: [Line]

    /// Explains the figure with the keys; `nil` if there is none.
    ///
    /// - Parameters:
    ///   - candidates: the events to try; those that count in the figure are tried besides.
    ///   - figure: what the table is without one event.
    /// - Cost: the views are folded once for each candidate.
    package init?(
        _ keys: [String], in table: StatisticTable, candidates: some Sequence<Position>,
        without figure: (Position) throws -> StatisticTable
    ) throws {
        guard let row = table.row(keys) else { return nil }
        self.row = row
        var sides: [Position: Set<Contribution.Side>] = [:]
        for contribution in row.contributions {
            for source in contribution.sources { sides[source, default: []].formUnion(contribution.amounts.keys) }
        }
        lines = try Set(candidates).union(sides.keys).sorted().compactMap { position in
            let isDecisive = try figure(position).row(keys)?.cell != row.cell
            guard isDecisive || sides[position] != nil else { return nil }
            let order: [Contribution.Side] = [.figure, .base] + Contribution.Aside.allCases.map { .aside($0) }
            return Line(
                position: position, sides: order.filter { sides[position]?.contains($0) ?? false },
                isDecisive: isDecisive)
        }
    }
}

extension Contribution.Side {
    /// How the side is called, for a statistic with or without a line.
    package var title: Text {
        switch self {
        case .figure: Text(en: "counted", nb: "telles")
        case .base: Text(en: "below the line", nb: "under streken")
        case .aside(let aside): aside.title
        }
    }

    /// Its name for programs.
    package var name: String {
        switch self {
        case .figure: "figure"
        case .base: "base"
        case .aside(let aside): aside.rawValue
        }
    }
}
