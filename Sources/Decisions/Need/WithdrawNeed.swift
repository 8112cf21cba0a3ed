import EventSourcing
import Events

/// An open need may be withdrawn.
package struct WithdrawNeed: Rule {
    package let asked: NeedWithdrawn

    package init(_ asked: NeedWithdrawn) { self.asked = asked }

    package var boundary: Query { KnownNeed.query(asked.need) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.need.requireOpen(asked.need).requireNotAfter(day)
        return [asked]
    }
}
