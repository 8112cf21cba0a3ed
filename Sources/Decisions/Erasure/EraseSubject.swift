import EventSourcing
import Events

/// That a subject is gone is said once, when it was asked for and nothing forbids it.
package struct EraseSubject: Rule {
    package let asked: SubjectErased

    package init(_ asked: SubjectErased) { self.asked = asked }

    /// It says that somebody is forgotten.
    package var speaksOf: Tags { [] }

    package var boundary: Query { KnownErasures.query([asked.subject]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.erasures.requireRequested(asked.subject, on: day)
        return [asked]
    }
}
