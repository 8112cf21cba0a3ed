import EventSourcing
import Events

/// A registered business tells what it lacks, perhaps on a recorded visit.
package struct LogNeed: Rule {
    package let asked: NeedLogged

    package init(_ asked: NeedLogged) { self.asked = asked }

    private var others: [Tag] { [asked.business.tag] + (asked.visit.map { [$0.tag] } ?? []) }

    package var boundary: Query {
        .beginnings(of: [asked.need.tag] + others) + KnownBusiness.endings(of: [asked.business])
    }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require(others)
        try known.subjects.requireNew(asked.need.tag)
        try known.business.requireOpen(asked.business, on: day)
        return [asked]
    }
}
