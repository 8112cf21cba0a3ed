import EventSourcing
import Events
import Projections

/// One thing that counts, with all it can be cut by.
struct SlowItem {
    let on: CalendarDate
    let at: Position
    let identity: String
    /// How much it counts: `figure` above the line or alone, `base` below it, or beside the figure under the aside's name.
    let sides: [String: Int]
    /// Empty if it is not known; none for what has no meaning.
    let attributes: [Dimension: String]

    func key(_ dimension: Dimension) -> String {
        switch dimension {
        case .month: String(on.description.prefix(7))
        case .quarter: "\(on.description.prefix(4))-Q\((on.month + 2) / 3)"
        case .year: String(on.description.prefix(4))
        default: attributes[dimension] ?? "-"
        }
    }
}

/// A statistic worked out slowly; one for each of `Statistic.all`, under the same name.
struct SlowStatistic: Sendable {
    enum Kind: Sendable { case sum, distinct, first, median }

    let above: Kind
    /// `nil` where the figure is no share.
    let below: Kind?
    let items: @Sendable (SlowHistory) -> [SlowItem]

    static let all = ofMeetings.merging(ofNeeds) { $1 }.merging(ofOffers) { $1 }.merging(ofSeats) { $1 }
        .merging(ofWork) { $1 }.merging(ofRecording) { $1 }.merging(ofCoupling) { $1 }

    /// What the matcher decides: it is worked out by hand in `UnmetDemandTests`.
    static let byMatching: Set<String> = ["unmet-demand"]

    static func count(_ kind: Kind, _ items: @escaping @Sendable (SlowHistory) -> [SlowItem]) -> SlowStatistic {
        SlowStatistic(above: kind, below: nil, items: items)
    }

    static func share(
        _ above: Kind, of below: Kind, _ items: @escaping @Sendable (SlowHistory) -> [SlowItem]
    ) -> SlowStatistic {
        SlowStatistic(above: above, below: below, items: items)
    }
}

/// A figure worked out slowly.
struct SlowFigure: Equatable {
    let amount: Int?
    let base: Int?
    /// Those that are not zero.
    let asides: [String: Int]

    init(_ items: [SlowItem], _ statistic: SlowStatistic) {
        amount =
            statistic.above == .median
            ? Self.median(items.map { $0.sides["figure"] }) : Self.put("figure", items, statistic.above)
        base = statistic.below.map { Self.put("base", items, $0) }
        let others = Set(items.flatMap(\.sides.keys)).subtracting(["figure", "base"])
        asides = Dictionary(
            uniqueKeysWithValues: others.map { ($0, Self.put($0, items, statistic.below ?? statistic.above)) }
        ).filter { $0.value != 0 }
    }

    init(_ cell: Cell) {
        (amount, base) = (cell.amount, cell.base)
        let named = cell.asides.map { ($0.key.rawValue, $0.value) }
        asides = Dictionary(uniqueKeysWithValues: named).filter { $0.value != 0 }
    }

    /// The lower middle one; whatever has none is later than all.
    private static func median(_ amounts: [Int?]) -> Int? {
        let inOrder = amounts.compactMap { $0 }.sorted().map { Int?.some($0) } + amounts.filter { $0 == nil }
        return inOrder.isEmpty ? nil : inOrder[(inOrder.count - 1) / 2]
    }

    private static func put(_ side: String, _ items: [SlowItem], _ kind: SlowStatistic.Kind) -> Int {
        switch kind {
        case .sum, .median: return items.compactMap { $0.sides[side] }.reduce(0, +)
        case .distinct: return Set(items.filter { $0.sides[side] != nil }.map(\.identity)).count
        case .first:
            var seen: Set<String> = []
            let inOrder = items.sorted { ($0.on, $0.at) < ($1.on, $1.at) }
            return inOrder.count { seen.insert($0.identity).inserted && $0.sides[side] != nil }
        }
    }
}

// MARK: - What items are attributed to

extension SlowHistory {
    /// What is known of the business on the day; of none, nothing.
    func attributes(_ business: BusinessID?, _ day: CalendarDate) -> [Dimension: String] {
        [
            .municipality: business.map { municipality(of: $0, on: day) } ?? "",
            .sector: business.map { sector(of: $0, on: day) } ?? "",
            .size: business.map { size(of: $0, on: day) } ?? "",
            .industry: business.map { industry(of: $0, on: day) } ?? "",
        ]
    }

    func item(
        _ day: CalendarDate, _ at: Position, _ identity: some CustomStringConvertible,
        _ sides: [String: Int] = ["figure": 1], of business: BusinessID?, _ others: [Dimension: String] = [:]
    ) -> SlowItem {
        SlowItem(
            on: day, at: at, identity: identity.description, sides: sides,
            attributes: attributes(business, day).merging(others) { $1 })
    }

    func item(
        _ day: CalendarDate, _ at: Position, offer: OfferID, _ sides: [String: Int] = ["figure": 1]
    ) -> SlowItem {
        SlowItem(
            on: day, at: at, identity: offer.description, sides: sides,
            attributes: [.municipality: municipality(of: offer), .mode: mode(of: offer)])
    }
}
