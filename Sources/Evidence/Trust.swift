import EventSourcing
import EventStorage
import Transparency

/// Which keys are believed, and why.
package struct Trust: Sendable {
    /// Where the keys came from.
    package enum Source: Hashable, Sendable {
        /// From outside: whoever verifies brought them.
        case given
        /// From the logbook or the export that is verified: then it proves only that it agrees with itself.
        case itself
    }

    package let source: Source
    package private(set) var keys: [VerifierKey]
    /// Keys that an event of the log introduced, with its position: believed once a checkpoint that covers the event has
    /// verified with a key that was believed before.
    private var introduced: [(position: Position, key: VerifierKey)]

    package init(
        _ keys: [VerifierKey], from source: Source, introduced: [(position: Position, key: VerifierKey)] = []
    ) {
        self.keys = keys
        self.source = source
        self.introduced = introduced
    }

    /// A checkpoint of this size has verified.
    package mutating func extend(to size: UInt64) {
        for (position, key) in introduced where position.rawValue <= size && !keys.contains(key) { keys.append(key) }
        introduced.removeAll { $0.position.rawValue <= size }
    }
}

/// How far a witness vouches for the log: it saw this tree at this time.
package struct Witnessed: Hashable, Sendable {
    package let size: UInt64
    package let time: Timestamp
    package let name: String
}
