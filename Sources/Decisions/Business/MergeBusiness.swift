import EventSourcing
import Events

/// A business that has not ended becomes part of another.
package struct MergeBusiness: Rule {
    package let asked: BusinessMerged

    package init(_ asked: BusinessMerged) { self.asked = asked }

    package var boundary: Query {
        .beginnings(of: [asked.business.tag, asked.into.tag]) + KnownBusiness.endings(of: [asked.business, asked.into])
    }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.subjects.require([asked.business.tag, asked.into.tag])
        if asked.business == asked.into {
            throw Refusal(
                "merged-with-itself",
                Text(
                    en: "A business cannot be merged with itself.",
                    nb: "En virksomhet kan ikke slås sammen med seg selv."))
        }
        try known.business.requireNotEnded(asked.business)
        try known.business.requireOpen(asked.into, on: asked.date)
        return [asked]
    }
}
