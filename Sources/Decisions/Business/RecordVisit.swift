import EventSourcing
import Events

/// A visit is paid to a registered business that is still there, with registered partners, and recorded once.
package struct RecordVisit: Rule {
    package let asked: VisitRecorded

    package init(_ asked: VisitRecorded) { self.asked = asked }

    private var others: [Tag] { [asked.business.tag] + asked.partners.map(\.tag) }

    package var boundary: Query {
        .beginnings(of: [asked.visit.tag] + others) + KnownBusiness.endings(of: [asked.business])
    }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require(others)
        try known.subjects.requireNew(asked.visit.tag)
        try known.business.requireOpen(asked.business, on: day)
        return [asked]
    }
}
