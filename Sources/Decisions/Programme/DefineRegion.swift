import EventSourcing
import Events

/// A region may be defined anew: which municipalities belong to it changes over time, and the last definition counts.
package struct DefineRegion: Rule {
    package let asked: RegionDefined

    package init(_ asked: RegionDefined) { self.asked = asked }

    package var boundary: Query { .beginnings(of: [asked.region.tag]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] { [asked] }
}
