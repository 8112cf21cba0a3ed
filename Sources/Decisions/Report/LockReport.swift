import EventSourcing
import Events

/// A report is locked when its period is over, in one edition after another; a later one supersedes, none is locked twice.
package struct LockReport: Rule {
    package let asked: ReportLocked

    package init(_ asked: ReportLocked) { self.asked = asked }

    package var boundary: Query { Query(types: [ReportLocked.type], tags: [asked.key]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        guard let period = Period(asked.period) else {
            throw Refusal(
                "report-period",
                Text(en: "“\(asked.period)” is no period.", nb: "«\(asked.period)» er ingen periode."))
        }
        guard period.to <= day else {
            throw Refusal(
                "report-period",
                Text(
                    en: "\(period) is not over on \(day): a report of it would be of a part.",
                    nb: "\(period) er ikke over \(day): en rapport om den ville gjelde en del."))
        }
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
