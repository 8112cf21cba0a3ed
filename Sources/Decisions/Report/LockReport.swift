import EventSourcing
import Events

/// A report is locked in one edition after another; a later one supersedes, none is locked twice.
package struct LockReport: Rule {
    package let asked: ReportLocked

    package init(_ asked: ReportLocked) { self.asked = asked }

    package var boundary: Query { Query(types: [ReportLocked.type], tags: [asked.key]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        let next = (known.reports.editions.keys.max() ?? 0) + 1
        guard asked.edition == next else {
            throw Refusal(
                "report-edition",
                Text(
                    en: "The next edition of this report is \(next), not \(asked.edition).",
                    nb: "Neste utgave av denne rapporten er \(next), ikke \(asked.edition)."),
                inTheWay: known.reports.editions[asked.edition])
        }
        return [asked]
    }
}
