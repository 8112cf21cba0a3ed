/// The place of an event in the log: 1 for the first, without gaps, in commit order.
public struct Position: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let rawValue: UInt64

    public init(_ rawValue: UInt64) { self.rawValue = rawValue }

    /// Before the first event; the head of an empty log.
    public static let start = Position(0)
    /// Behind every event there can be.
    public static let end = Position(.max)

    public var next: Position { Position(rawValue == .max ? .max : rawValue + 1) }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    public var description: String { rawValue.description }
}

extension Position: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: UInt64) { self.init(value) }
}
