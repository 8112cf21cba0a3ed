/// What a later event says of an earlier one: that it should have read otherwise, or should never have been.
///
/// Nothing in a log is edited. A fold goes over the effective log: each event as the last amendment of it says that still
/// stands, in the original's place. What was written stays to be seen beside it.
public struct Amendment: Hashable, Sendable {
    public enum Change: Hashable, Sendable {
        /// The event should never have been.
        case void
        /// The event should have read so: its complete data, and the time it happened.
        case replace(data: [UInt8], version: Int, time: OffsetTime)
    }

    /// The event that amends, and where it stands.
    public let id: EventID
    public let position: Position
    /// The event that is amended: an original, or for a void also an earlier amendment; and where it stands.
    public let target: EventID
    public let targetPosition: Position
    public let targetType: EventType
    public let change: Change

    public init(
        id: EventID, position: Position, target: EventID, targetPosition: Position, targetType: EventType,
        change: Change
    ) {
        self.id = id
        self.position = position
        self.target = target
        self.targetPosition = targetPosition
        self.targetType = targetType
        self.change = change
    }
}

/// An event type whose events amend others.
public protocol AmendingEvent: Event {
    /// What the event says of another, itself having the id and the position.
    func amendment(by id: EventID, at position: Position) -> Amendment
}

/// All amendments up to some position, and what they come to.
public struct Amendments: Sendable {
    /// What stands of an event.
    public enum Effect: Sendable {
        case unchanged
        case voided(by: Amendment)
        case replaced(by: Amendment)
    }

    /// In the order of their positions.
    public private(set) var all: [Amendment] = []
    private var byTarget: [EventID: [Amendment]] = [:]

    public init() {}

    public var isEmpty: Bool { all.isEmpty }

    public mutating func add(_ amendment: Amendment) {
        all.append(amendment)
        byTarget[amendment.target, default: []].append(amendment)
    }

    /// Everything that was said of the event, in order, whether it still stands or not.
    public func chain(of id: EventID) -> [Amendment] { byTarget[id] ?? [] }

    /// What stands of the event: voided if any void says so, else as the last correction says that is not voided itself.
    public func effect(on id: EventID) -> Effect {
        guard let chain = byTarget[id] else { return .unchanged }
        if let void = chain.first(where: { $0.change == .void }) { return .voided(by: void) }
        guard let last = chain.last(where: { !isVoided($0.id) }) else { return .unchanged }
        return .replaced(by: last)
    }

    public func isVoided(_ id: EventID) -> Bool { byTarget[id]?.contains { $0.change == .void } ?? false }

    /// What stands of each event that was amended, by its position. Amendments themselves are not among them.
    public var effects: [Position: Effect] {
        let amending = Set(all.map(\.id))
        var effects: [Position: Effect] = [:]
        for (target, chain) in byTarget where !amending.contains(target) {
            effects[chain[0].targetPosition] = effect(on: target)
        }
        return effects
    }
}
