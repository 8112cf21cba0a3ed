/// Something that is asked for, and the rule that says what happens: the command side on one page.
///
/// A decision reads the events its query matches, folds them into a state, and either returns the events that follow or
/// refuses. What it returns is appended on condition that nothing new matches the query; if something does, it decides
/// again. So the query is at once what the rule depends on and what it is protected against.
public protocol Decision<State>: Sendable {
    associatedtype State

    /// The events the rule depends on.
    var query: Query { get }
    /// What is known before the first of them.
    var initialState: State { get }
    /// What is known after one more. `event` matches the query.
    func apply(_ event: RecordedEvent, to state: inout State) throws
    /// Called once behind the last event: for what can only be known when all are.
    func settle(_ state: inout State) throws
    /// The events that follow, or the reason why none do.
    func decide(_ state: State) throws(Refusal) -> [any Event]
}

extension Decision {
    public func settle(_ state: inout State) throws {}
}

/// No, and why: a sentence to the person who asked.
public struct Refusal: Error, Hashable, Sendable {
    /// An event that would no longer hold, and why not.
    public struct Conflict: Hashable, Sendable {
        public let position: Position
        public let text: Text

        public init(_ position: Position, _ text: Text) {
            self.position = position
            self.text = text
        }
    }

    /// The rule's name, for programs: `offer-full`.
    public let rule: String
    public let text: Text
    /// The event that stands in the way, where there is one.
    public let inTheWay: Position?
    /// Where several events stand in the way: all of them, in the order of the log.
    public let conflicts: [Conflict]

    public init(_ rule: String, _ text: Text, inTheWay: Position? = nil, conflicts: [Conflict] = []) {
        self.rule = rule
        self.text = text
        self.inTheWay = inTheWay ?? conflicts.first?.position
        self.conflicts = conflicts
    }
}
