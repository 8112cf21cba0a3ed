import EventSourcing
import Events

/// One thing's part in a figure.
package struct Contribution {
    /// The sides of a figure that a contribution may count on.
    package enum Side: Hashable, Sendable {
        /// The figure itself, or what is above the line of a share.
        case figure
        /// What is below the line.
        case base
        /// Beside the figure, and not in it.
        case aside(Aside)
    }

    /// What is told beside a figure since it would change how the figure is read.
    package enum Aside: String, CaseIterable, Sendable {
        case unknown, open, running, estimated, unanswered

        package var title: Text {
            switch self {
            case .unknown: Text(en: "unknown", nb: "ukjent")
            case .open: Text(en: "still open", nb: "fortsatt åpne")
            case .running: Text(en: "running", nb: "pågår")
            case .estimated: Text(en: "estimated", nb: "anslått")
            case .unanswered: Text(en: "without an answer", nb: "uten svar")
            }
        }
    }

    /// The day it counts for, in Oslo.
    let on: CalendarDate
    /// What is counted: the same identity counts once where a figure is distinct.
    let identity: String
    /// Whom it is about, in statistics about persons: one person may be counted in several things. `nil` if nobody, such
    /// as the hours that were worked for participants, or the seats there are.
    package private(set) var person: String?
    /// How much it counts on each side; `nil` where a median has no amount yet.
    package let amounts: [Side: Int?]
    let attributes: Attributes
    /// The events it follows from.
    package let sources: [Position]

    /// Counts once on each of the sides.
    init(
        on day: CalendarDate, _ identity: some CustomStringConvertible, counting sides: Set<Side> = [.figure],
        _ attributes: Attributes, from sources: [Position?], about person: PersonID? = nil
    ) {
        self.init(
            on: day, identity, amounts: Dictionary(uniqueKeysWithValues: sides.map { ($0, 1) }), attributes,
            from: sources, about: person?.description)
    }

    init(
        on day: CalendarDate, _ identity: some CustomStringConvertible, amounts: [Side: Int?],
        _ attributes: Attributes, from sources: [Position?], about person: String? = nil
    ) {
        self.on = day
        self.identity = identity.description
        self.person = person ?? self.identity
        self.amounts = amounts
        self.attributes = attributes
        self.sources = sources.compactMap { $0 }
    }
}

extension Contribution {
    /// The same, in a statistic about persons, of whom it tells nothing.
    var aboutNobody: Contribution {
        var contribution = self
        contribution.person = nil
        return contribution
    }
}

/// What a contribution can be cut by, beside time; what is not named is not known.
struct Attributes {
    private var values: [Dimension: String] = [:]

    init() {}

    subscript(dimension: Dimension) -> String? {
        get { values[dimension] }
        set { values[dimension] = newValue }
    }

    func with(_ dimension: Dimension, _ value: String?) -> Attributes {
        var attributes = self
        attributes[dimension] = value
        return attributes
    }
}
