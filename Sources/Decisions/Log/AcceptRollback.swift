import EventSourcing
import Events

/// Somebody answers for events that are gone, with a reason.
package struct AcceptRollback: Rule {
    package let asked: RollbackAccepted

    package init(_ asked: RollbackAccepted) { self.asked = asked }

    package var boundary: Query { Query(types: [RollbackAccepted.type]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] { [asked] }
}
