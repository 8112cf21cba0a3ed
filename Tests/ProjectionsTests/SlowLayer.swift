import EventSourcing

@testable import Projections

/// One statistic's part in a pattern, with the names of everyone behind each figure.
struct SlowLayer {
    /// What is printed of a figure, or follows from it.
    private enum Side: Hashable {
        case printed(Contribution.Side)
        /// What is below the line and not above it, or in a figure and not in what stands beside it.
        case rest

        var printed: Contribution.Side? {
            if case .printed(let side) = self { side } else { nil }
        }
    }

    /// One number of a figure that a reader sees or can work out.
    struct Number {
        var amount = 0
        fileprivate var persons: Set<String> = []
        fileprivate var identities: Set<String> = []

        /// Whether so few persons are behind it that they could be known.
        var isTelling: Bool { 1...Suppression.most ~= persons.count }
    }

    let statistic: Statistic
    /// Whether only what is below the line is looked at.
    private let isOfBaseAlone: Bool
    private var figures: [Int: [Side: Number]] = [:]
    private var persons: [Int: Set<String>] = [:]
    private var counted: [Int: Set<String>] = [:]

    init(_ statistic: Statistic, ofBaseAlone isOfBaseAlone: Bool = false) {
        self.statistic = statistic
        self.isOfBaseAlone = isOfBaseAlone
    }

    /// The figures it has, by their places.
    var places: [Int] { persons.keys.sorted() }

    /// How many persons are behind the figure in any way.
    func count(_ place: Int) -> Int { persons[place]?.count ?? 0 }

    func isTelling(_ place: Int) -> Bool {
        1...Suppression.most ~= count(place) || figures[place]?.values.contains(where: \.isTelling) ?? false
    }

    /// Each kind of number, as it is in every figure that is not zero, with what it is at least where it stands.
    var numbers: [(amounts: [Int: Int], least: Int)] {
        var bySide: [Side: [Int: Int]] = [:]
        for (place, sides) in figures {
            for (side, number) in sides { bySide[side, default: [:]][place] = number.amount }
        }
        // Things counted are at least one; how many there are is told by what is printed, unless some are in no figure.
        let all = counted.mapValues(\.count)
        return bySide.values.map { ($0, 0) } + [(all, 1)]
    }

    mutating func add(_ contribution: Contribution, to place: Int) {
        var amounts = contribution.amounts.compactMapValues { $0 }
        if isOfBaseAlone {
            guard let base = amounts[.base] else { return }
            amounts = [.figure: base, .base: base]
        }
        guard let person = contribution.person else { return }
        persons[place, default: []].insert(person)
        counted[place, default: []].insert(contribution.identity)
        for (side, amount) in amounts where amount != 0 { note(.printed(side), amount, contribution, person, place) }
        let whole = statistic.unit == .share ? amounts[.base] : amounts[.base] == nil ? amounts[.figure] : nil
        let part = statistic.unit == .share ? amounts[.figure] : amounts[.aside(.estimated)]
        if let whole, whole > part ?? 0 { note(.rest, whole - (part ?? 0), contribution, person, place) }
    }

    private mutating func note(
        _ side: Side, _ amount: Int, _ contribution: Contribution, _ person: String, _ place: Int
    ) {
        var number = figures[place, default: [:]][side] ?? Number()
        number.persons.insert(person)
        if statistic.measure.aggregation(side.printed) == .distinct {
            number.identities.insert(contribution.identity)
            number.amount = number.identities.count
        } else {
            number.amount += amount
        }
        figures[place, default: [:]][side] = number
    }
}
