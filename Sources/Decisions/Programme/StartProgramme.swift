import EventSourcing
import Events

/// A programme starts once. The only event that may lie before every programme's start.
package struct StartProgramme: Rule {
    package let asked: ProgrammeStarted

    package init(_ asked: ProgrammeStarted) { self.asked = asked }

    package var boundary: Query { .beginnings(of: [asked.programme.tag]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.requireNew(asked.programme.tag)
        return [asked]
    }
}
