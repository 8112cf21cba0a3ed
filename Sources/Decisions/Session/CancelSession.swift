import EventSourcing
import Events

/// A session that takes place is cancelled, if nobody was recorded as being there.
package struct CancelSession: Rule {
    package let asked: SessionCancelled

    package init(_ asked: SessionCancelled) { self.asked = asked }

    package var boundary: Query { KnownSession.query(asked.session) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        _ = try known.session.requirePlanned(asked.session, of: asked.offer)
        if let attended = known.session.attended.values.min() {
            throw Refusal(
                "session-attended",
                Text(
                    en: "Somebody attended this session; it cannot be cancelled.",
                    nb: "Noen har møtt på denne samlingen; den kan ikke avlyses."),
                inTheWay: attended)
        }
        return [asked]
    }
}
