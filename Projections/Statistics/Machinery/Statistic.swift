import EventSourcing

/// A figure with a name: what is counted, when it counts, and how figures are put together.
///
/// One file a statistic. What a statistic returns are contributions, each with its day, its attributes and the events behind
/// it, so that every figure can be cut by any dimension and any period in the same way, explained, and compared.
package struct Statistic: Sendable {
    /// How contributions become a figure.
    package enum Measure: Hashable, Sendable {
        /// One figure.
        case count(Aggregation)
        /// A share, or a mean, of one figure over another.
        case ratio(Aggregation, over: Aggregation)
        /// The middle of the amounts; contributions without one are later than all others.
        case median
    }

    /// How the amounts of one side are put together.
    package enum Aggregation: Hashable, Sendable {
        /// The sum of the amounts: cells add up.
        case sum
        /// How many different identities: counted anew for each cell, so cells do not add up.
        case distinct
        /// As `distinct`, where only the first contribution of each identity in the cell says what it is.
        case first
    }

    /// What an amount is, and how it is printed.
    package enum Unit: Hashable, Sendable {
        case count
        /// A share of a whole.
        case share
        /// Amounts over counts: `4.25`.
        case mean
        /// Minutes, printed as hours.
        case minutes
        /// Minutes over counts, printed as hours for each.
        case minutesEach
        /// Øre, printed as kroner.
        case øre
        case kilometres
        case days
        /// Hundredths of a credit.
        case credits
    }

    /// Its name in commands: `visits`.
    package let name: String
    package let title: Text
    package let definition: Text
    package let measure: Measure
    package let unit: Unit
    /// What it can be cut by beside time; of other dimensions it says that they do not apply.
    package let dimensions: Set<Dimension>
    /// Whether it counts persons: small counts are then not published.
    package let isAboutPersons: Bool
    let contributions: @Sendable (StatisticSource) throws -> [Contribution]

    init(
        _ name: String, _ title: Text, _ definition: Text, _ measure: Measure = .count(.sum), unit: Unit? = nil,
        by dimensions: Set<Dimension> = Dimension.ofBusinesses, isAboutPersons: Bool = false,
        contributions: @escaping @Sendable (StatisticSource) throws -> [Contribution]
    ) {
        self.name = name
        self.title = title
        self.definition = definition
        self.measure = measure
        self.unit = unit ?? measure.usualUnit
        self.dimensions = dimensions
        self.isAboutPersons = isAboutPersons
        self.contributions = contributions
    }
}

extension Statistic.Measure {
    fileprivate var usualUnit: Statistic.Unit {
        switch self {
        case .count: .count
        case .ratio: .share
        case .median: .days
        }
    }

    /// How the amounts of a side are put together; `nil` is what is below the line and not above it.
    func aggregation(_ side: Contribution.Side?) -> Statistic.Aggregation {
        switch self {
        case .count(let all): all
        case .ratio(let above, over: let below): side == .figure ? above : below
        case .median: .sum
        }
    }

    /// Whether the figures of cells add up to that of all together.
    package var isAdditive: Bool { self == .count(.sum) }
}

extension Statistic {
    /// All statistics, in the order of the programme's definitions.
    package static let all: [Statistic] =
        [
            .visits, .reached, .new, .coverage, .smallUnder10, .smallUnder50, .smallUnder100,
            .needs, .needHeads, .needBusinesses, .mappingRate, .needsCovered, .timeToCoupling, .unmetDemand,
            .offersCreated, .offersPublished, .offersStarted, .offersClosed, .offersCancelled, .adaptedOffers,
            .cancellationRate, .enrolments, .participants, .remoteParticipants, .fillRate, .waitlistConversion,
            .completion, .withdrawal,
            .attendance, .participantHours, .studyPoints, .vocationalPoints, .additionality,
            .hours, .travelKilometres, .travelTime, .cost, .grantShare,
            .effortPerVisit, .effortPerBusiness, .effortPerParticipant, .effortPerCompletion, .partners,
            .relevance, .usedAtWork, .feedbackResponse,
            .lateEvents, .correctedEvents, .unknownSize, .needsWithoutTaxonomy,
        ] + funnel

    package static func named(_ name: String) -> Statistic? { all.first { $0.name == name } }
}
