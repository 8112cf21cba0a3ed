/// An append is refused if an event matches the query at a position behind `after` (dcb.events, "Append Condition").
public struct AppendCondition: Hashable, Sendable {
    public let failIfEventsMatch: Query
    /// The position seen when deciding; exclusive. It may lie behind the last matching event, and behind the head.
    public let after: Position

    public init(failIfEventsMatch query: Query, after: Position = .start) {
        self.failIfEventsMatch = query
        self.after = after
    }
}
