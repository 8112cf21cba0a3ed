import EventSourcing
import Events
import JSON
import ViewStorage

/// What the programme spent, by month and by the role it acted in, and how much of it the grant bears.
///
/// It counts what was entered as hours, journeys and costs, on the day of each entry. What a visit says of its own length
/// and way is not counted here, or it would count twice where it was entered as well.
package struct ResourceUse {
    /// Sums of one kind of entries.
    package struct Sum {
        package var minutes = 0
        package var km = 0
        package var travelMinutes = 0
        /// In øre, by who bears it.
        package var costs: [CostFunding: Int] = [:]

        /// In øre.
        package var cost: Int { costs.values.reduce(0, +) }
        package func cost(_ funding: CostFunding) -> Int { costs[funding] ?? 0 }

        /// The share of the costs that the grant bears, in basis points, rounded; `nil` where nothing was spent.
        package var grantShare: Int? {
            cost == 0 ? nil : (cost(.grant) * 20_000 + cost) / (cost * 2)
        }
    }

    /// A month, written `2026-02`, and the role; `nil` for costs that name none.
    package struct Key: Hashable {
        package let month: String
        package let role: ProgrammeRole?
    }

    package let rows: [(key: Key, sum: Sum)]
    package let total: Sum
    /// The largest share of the costs that the grant may bear, in basis points; `nil` before a programme has started.
    package let grantShareMax: Int?

    /// Whether the grant bears more than it may.
    package var isAboveMax: Bool {
        guard let grantShareMax else { return false }
        return total.cost(.grant) * 10_000 > total.cost * grantShareMax
    }

    package init(_ views: ProgrammeViews, in period: Period? = nil) throws {
        var sums: [Key: Sum] = [:]
        var total = Sum()
        func add(_ day: CalendarDate, _ role: ProgrammeRole?, _ change: (inout Sum) -> Void) {
            guard period?.contains(day) ?? true else { return }
            change(&sums[Key(month: String(day.description.prefix(7)), role: role), default: Sum()])
            change(&total)
        }
        for (_, row) in try views.resources.hours.rows() {
            add(row.on, row.event.role) { $0.minutes += row.event.minutes }
        }
        for (_, row) in try views.resources.journeys.rows() {
            add(row.on, row.event.role) {
                $0.km += row.event.km
                $0.travelMinutes += row.event.minutes
            }
        }
        for (_, row) in try views.resources.costs.rows() {
            add(row.on, row.event.role) { $0.costs[row.event.fundedBy, default: 0] += row.event.øre }
        }
        rows = sums.sorted { $0.key < $1.key }.map { (key: $0.key, sum: $0.value) }
        self.total = total
        grantShareMax = try views.partners.programmes.rows().map(\.row.content.grantShareMax).min()
    }
}

extension ResourceUse.Key: Comparable {
    /// By month, then by role in the order they are named; those without one last.
    package static func < (left: Self, right: Self) -> Bool { (left.month, left.place) < (right.month, right.place) }

    private var place: Int { role.flatMap { ProgrammeRole.allCases.firstIndex(of: $0) } ?? .max }
}

extension ResourceUse.Sum: JSONWritable {
    package func write(to writer: inout JSONWriter) { writer.writeObject { members(to: &$0) } }

    /// The sums as members of an object.
    package func members(to json: inout JSONWriter) {
        json.put("minutes", minutes)
        json.put("km", km)
        json.put("travelMinutes", travelMinutes)
        json.put("øre", cost)
        json.put("grant", cost(.grant))
        json.put("own", cost(.own))
        json.put("participant", cost(.participant))
    }
}
