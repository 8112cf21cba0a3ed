import EventSourcing
import Events

/// A batch of imported rows is noted once.
package struct RecordImport: Rule {
    package let asked: DataImported

    package init(_ asked: DataImported) { self.asked = asked }

    package var boundary: Query { .beginnings(of: [asked.batch.tag]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.requireNew(asked.batch.tag)
        return [asked]
    }
}
