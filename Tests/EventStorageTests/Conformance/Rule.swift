import EventSourcing
import EventStorage
import Testing

/// Something every event log with dynamic consistency boundaries must do. The names in the groups' comments are those of
/// the public conformance checklist that the rules come from.
struct Rule: Sendable, CustomTestStringConvertible {
    let name: String
    /// Throws if the log that `make` makes does not keep the rule.
    let check: @Sendable (_ make: () throws -> any LogUnderTest) throws -> Void

    init(_ name: String, _ check: @escaping @Sendable (_ log: any LogUnderTest) throws -> Void) {
        self.name = name
        self.check = { make in try check(make()) }
    }

    private init(named name: String, check: @escaping @Sendable (_ make: () throws -> any LogUnderTest) throws -> Void)
    {
        self.name = name
        self.check = check
    }

    /// A rule about several logs.
    static func between(
        _ name: String, _ check: @escaping @Sendable (_ make: () throws -> any LogUnderTest) throws -> Void
    ) -> Rule {
        Rule(named: name, check: check)
    }

    var testDescription: String { name }

    /// Those that one thread can try.
    static let alone: [Rule] =
        fixtureRules + queryRules + readRules + positionRules + identityRules + appendRules + edgeRules + conditionRules

    static let all: [Rule] = alone + isolationRules
}

/// A rule that is not kept.
struct Broken: Error, CustomStringConvertible {
    let description: String
}

func expect(_ holds: Bool, _ otherwise: @autoclosure () -> String = "", line: Int = #line) throws {
    if !holds { throw Broken(description: "line \(line): \(otherwise())") }
}

func expect<Value: Equatable>(_ value: Value, is wanted: Value, line: Int = #line) throws {
    if value != wanted { throw Broken(description: "line \(line): \(value) is not \(wanted)") }
}

/// Expects the append to fail on a condition; returns the event that stood in the way.
@discardableResult
func expectConditionFails(line: Int = #line, _ append: () throws -> Receipt) throws -> Position {
    do {
        let receipt = try append()
        throw Broken(description: "line \(line): appended at \(receipt.positions)")
    } catch AppendError.conditionFailed(_, let position) {
        return position
    }
}

extension AppendCondition {
    static func none(_ types: [EventType] = [], _ tags: [EventSourcing.Tag] = [], after: Position = .start)
        -> AppendCondition
    {
        AppendCondition(failIfEventsMatch: Query(types: types, tags: tags), after: after)
    }
}
