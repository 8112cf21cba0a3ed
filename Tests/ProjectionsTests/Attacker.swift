import EventSourcing
import Projections

/// Somebody who has every table that was published, and solves for what was withheld by subtraction.
///
/// It knows nothing of how figures were withheld: only that the rows along a dimension, and the parts of a stretch of time,
/// make a whole, that a row that is not printed is nothing, and which statistics count the same.
struct Attacker {
    /// One number of one figure: what is counted, where, and when.
    struct Place: Hashable {
        let quantity: String
        let values: [Dimension: String]
        /// `2025-03`, `2025-Q1`, `2025-H1`, `2025`; empty for all time.
        let time: String
    }

    /// What is printed, or follows from what is printed in one row; `nil` if it is withheld.
    private(set) var published: [Place: Int?] = [:]
    /// What the withheld numbers are, to tell whether the attacker was right.
    private(set) var truth: [Place: Int] = [:]
    /// Quantities that are at least one wherever there is a row.
    private var atLeastOne: Set<String> = []
    private(set) var recovered: [Place] = []

    /// Reads a row of a table.
    mutating func read(_ row: StatisticTable.Row, of table: StatisticTable, isHidden: Bool, _ time: String) {
        let values = Dictionary(
            uniqueKeysWithValues: zip(table.dimensions, row.keys).filter { !$0.0.isTime }.map { ($0, $1) })
        for (quantity, amount) in Self.quantities(row.cell, table.statistic) {
            let place = Place(quantity: quantity, values: values, time: time)
            truth[place] = amount
            // Printed in one statistic, it is known in all.
            if !isHidden {
                published[place] = .some(amount)
            } else if published[place] == nil {
                published[place] = .some(nil)
            }
        }
        if let all = Self.everyone(table.statistic) { atLeastOne.insert(all) }
    }

    /// The numbers of a figure, by what they count. Those with one name are the same in several statistics.
    private static func quantities(_ cell: Cell, _ statistic: Statistic) -> [String: Int] {
        let name = statistic.name
        var quantities: [String: Int] = [:]
        let asides = cell.asides.values.reduce(0, +)
        for aside in Contribution.Aside.allCases { quantities["\(name) \(aside.rawValue)"] = cell.asides[aside] ?? 0 }
        let amount = cell.amount ?? 0
        switch (name, cell.base) {
        case ("effort-per-completion", let base?): quantities["completion"] = base
        case ("effort-per-participant", let base?): quantities["participants"] = base
        // Its other side is the seats there are, of nobody; by municipality it is that of the place, not of the person.
        case ("fill-rate", _): quantities = [name: amount]
        case ("relevance", let base?): quantities.merge(["relevance": amount, "answers": base]) { $1 }
        case (_, let base?):
            let isClosed = ["completion", "withdrawal", "feedback-response"].contains(name)
            quantities[name] = amount
            quantities[isClosed ? "closed" : "\(name) base"] = base
            quantities["\(name) rest"] = base - amount
            quantities["\(name) everyone"] = base + asides
        case (_, nil):
            quantities[name] = amount
            quantities["\(name) rest"] = amount - asides
        }
        return quantities
    }

    private static func everyone(_ statistic: Statistic) -> String? {
        switch statistic.name {
        case "enrolments", "participants": statistic.name
        case "relevance": "answers"
        case "feedback-response": "closed"
        case "completion", "withdrawal", "additionality", "waitlist-conversion": "\(statistic.name) everyone"
        default: nil
        }
    }
}

// MARK: - Subtraction

extension Attacker {
    /// Subtracts until nothing more follows.
    mutating func attack() {
        let equations = equations()
        var guesses: [Place: Int] = [:]
        for (place, amount) in published { guesses[place] = amount }
        var learnsMore = true
        while learnsMore {
            learnsMore = false
            for (whole, parts) in equations {
                for (place, amount) in solve(whole, parts, guesses) where guesses[place] == nil {
                    guesses[place] = amount
                    learnsMore = true
                    // To know that nothing is behind a figure tells of nobody.
                    if amount != 0, truth[place] == amount { recovered.append(place) }
                }
            }
        }
    }

    private func solve(_ whole: Place, _ parts: [Place], _ known: [Place: Int]) -> [Place: Int] {
        let unknown = parts.filter { known[$0] == nil }
        let sum = parts.compactMap { known[$0] }.reduce(0, +)
        guard let all = known[whole] else { return unknown.isEmpty ? [whole: sum] : [:] }
        if unknown.count == 1 { return [unknown[0]: all - sum] }
        if all == sum { return Dictionary(uniqueKeysWithValues: unknown.map { ($0, 0) }) }
        if all - sum == unknown.count, atLeastOne.contains(whole.quantity) {
            return Dictionary(uniqueKeysWithValues: unknown.map { ($0, 1) })
        }
        return [:]
    }

    /// Every whole with its parts, along each dimension and along time.
    private func equations() -> [(whole: Place, parts: [Place])] {
        struct Sum: Hashable {
            let whole: Place
            let along: String
        }
        var parts: [Sum: [Place]] = [:]
        for place in published.keys {
            for dimension in place.values.keys {
                var values = place.values
                values[dimension] = nil
                let whole = Place(quantity: place.quantity, values: values, time: place.time)
                parts[Sum(whole: whole, along: dimension.rawValue), default: []].append(place)
            }
            for (wider, along) in Self.wider(place.time) {
                let whole = Place(quantity: place.quantity, values: place.values, time: wider)
                parts[Sum(whole: whole, along: along), default: []].append(place)
            }
        }
        return parts.filter { published[$0.key.whole] != nil }.map { ($0.key.whole, $0.value) }
    }

    /// The stretches that the stretch is a part of, and what they are made up of: months, quarters, halves or years.
    private static func wider(_ time: String) -> [(String, String)] {
        let year = String(time.prefix(4))
        if time.isEmpty { return [] }
        if time.count == 4 { return [("", "years")] }
        let rest = String(time.dropFirst(5))
        if rest.hasPrefix("H") { return [(year, "halves"), ("", "halves")] }
        if rest.hasPrefix("Q"), let quarter = Int(rest.dropFirst()) {
            return [("\(year)-H\((quarter + 1) / 2)", "quarters"), (year, "quarters"), ("", "quarters")]
        }
        guard let month = Int(rest) else { return [] }
        return [
            ("\(year)-Q\((month + 2) / 3)", "months"), ("\(year)-H\((month + 5) / 6)", "months"), (year, "months"),
            ("", "months"),
        ]
    }
}
