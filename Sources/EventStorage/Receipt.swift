import EventSourcing
import Transparency

/// What an append is answered with: the events are on disk, here.
public struct Receipt: Hashable, Sendable {
    /// Where the events of the batch stand, in the order of the batch.
    public let positions: [Position]
    /// Whether they stood there before: the append was a repetition.
    public let wasKnown: Bool
    /// The log's size and root with this batch as its last; of a repetition, as they are now.
    public let head: TreeHead

    public init(positions: [Position], wasKnown: Bool, head: TreeHead) {
        self.positions = positions
        self.wasKnown = wasKnown
        self.head = head
    }

    /// How many events the log has up to this batch; of a repetition, as many as it has now.
    public var size: UInt64 { head.size }

    /// Where the last event of the batch stands.
    public var last: Position { positions[positions.count - 1] }
}
