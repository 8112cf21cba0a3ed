import EventSourcing
import Events

/// A visit is paid to a registered business, with registered partners, and recorded once.
package struct RecordVisit: Rule {
    let asked: VisitRecorded

    package init(_ asked: VisitRecorded) { self.asked = asked }

    private var others: [Tag] { [asked.business.tag] + asked.partners.map(\.tag) }

    package var boundary: Query { .beginnings(of: [asked.visit.tag] + others) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require(others)
        try known.subjects.requireNew(asked.visit.tag)
        return [asked]
    }
}
