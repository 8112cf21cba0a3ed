import EventSourcing
import Events

/// Anybody who is registered can be forgotten, once.
package struct RequestErasure: Rule {
    package let asked: ErasureRequested

    package init(_ asked: ErasureRequested) { self.asked = asked }

    /// It asks to forget.
    package var speaksOf: Tags { [] }

    package var boundary: Query { .subject(asked.subject) + KnownErasures.query([asked.subject]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require([asked.subject])
        try known.erasures.requireRecordable(asked.subject)
        return [asked]
    }
}

extension Query {
    /// The event with which a subject of any kind begins; nothing for what no event begins.
    static func subject(_ tag: Tag) -> Query { KnownSubjects.canBegin(tag) ? .beginnings(of: [tag]) : Query([]) }
}
