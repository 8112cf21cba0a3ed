import EventSourcing

/// A figure with a name: what is counted, when it counts, and how figures are put together.
///
/// One file a statistic. What a statistic returns are contributions, each with its day and its attributes, so that every
/// figure can be cut by any dimension and any period in the same way.
package struct Statistic: Sendable {
    /// How contributions become a figure.
    package enum Measure: Sendable {
        /// The sum of the amounts.
        case sum
        /// How many different identities: counted anew for each cell, so cells do not add up.
        case distinct
        /// The sum of the amounts over the sum of the bases.
        case ratio
    }

    /// Its name in commands: `visits`.
    package let name: String
    package let title: Text
    package let definition: Text
    package let measure: Measure
    let contributions: @Sendable (ProgrammeViews) throws -> [Contribution]

    package static let all: [Statistic] = [
        .visits, .reached, .new, .needs, .needHeads, .needBusinesses,
        .offersCreated, .offersPublished, .offersStarted, .offersClosed, .offersCancelled,
        .enrolments, .participants, .fillRate,
    ]

    package static func named(_ name: String) -> Statistic? { all.first { $0.name == name } }
}

/// One event's part in a figure.
struct Contribution {
    /// The day it counts for, in Oslo.
    let on: CalendarDate
    /// What is counted: the same identity counts once where a figure is distinct.
    let identity: String
    let amount: Int
    let base: Int
    let attributes: Attributes

    init(
        on day: CalendarDate, _ identity: some CustomStringConvertible, amount: Int = 1, base: Int = 0,
        _ attributes: Attributes
    ) {
        self.on = day
        self.identity = identity.description
        self.amount = amount
        self.base = base
        self.attributes = attributes
    }
}

/// What a contribution can be cut by, beside time; each `nil` where it is not known.
struct Attributes {
    var municipality: String?
    var sector: String?
    var size: String?
    /// Whether sector and size have no meaning here: an offer has none.
    var isPlaceOnly = false
}
