import EventSourcing
import Events

/// An erasure that was asked for waits for a day to come.
package struct DeferErasure: Rule {
    package let asked: ErasureDeferred

    package init(_ asked: ErasureDeferred) { self.asked = asked }

    /// It says when to forget.
    package var speaksOf: Tags { [] }

    package var boundary: Query { KnownErasures.query([asked.subject]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.erasures.requireNotErased(asked.subject)
        guard known.erasures.standing[asked.subject] != nil else {
            try known.erasures.requireRequested(asked.subject, on: day)
            return []
        }
        if asked.until < day {
            throw Refusal(
                "erasure-deferred-to-the-past",
                Text(
                    en: "\(asked.until) is over; today is \(day).", nb: "\(asked.until) er forbi; i dag er det \(day).")
            )
        }
        return [asked]
    }
}
