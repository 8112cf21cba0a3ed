import EventSourcing

/// What an append is answered with: the events are on disk, here.
public struct Receipt: Hashable, Sendable {
    /// Where the events of the batch stand, in the order of the batch.
    public let positions: [Position]
    /// Whether they stood there before: the append was a repetition.
    public let wasKnown: Bool
    /// How many events the log had when the batch was committed.
    public let size: UInt64

    public init(positions: [Position], wasKnown: Bool, size: UInt64) {
        self.positions = positions
        self.wasKnown = wasKnown
        self.size = size
    }

    /// Where the last event of the batch stands.
    public var last: Position { positions[positions.count - 1] }
}
