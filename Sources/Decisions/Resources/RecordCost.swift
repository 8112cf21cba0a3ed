import EventSourcing
import Events

/// A cost is entered once, for a business and an offer that are registered.
package struct RecordCost: Rule {
    package let asked: CostRecorded

    package init(_ asked: CostRecorded) { self.asked = asked }

    private var others: [Tag] { [asked.business?.tag, asked.offer?.tag].compactMap { $0 } }

    package var boundary: Query { .beginnings(of: [asked.cost.tag] + others) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require(others)
        try known.subjects.requireNew(asked.cost.tag)
        return [asked]
    }
}
