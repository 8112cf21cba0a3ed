import EventSourcing
import Events

/// A key is introduced, or others retired, whenever whoever keeps the log sees fit.
package struct RotateKey: Rule {
    package let asked: KeyRotated

    package init(_ asked: KeyRotated) { self.asked = asked }

    package var boundary: Query { Query(types: [KeyRotated.type]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] { [asked] }
}
