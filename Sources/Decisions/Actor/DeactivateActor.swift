import EventSourcing
import Events

/// An active actor stops recording, but not the county's last one.
package struct DeactivateActor: Rule {
    package let asked: ActorDeactivated

    package init(_ asked: ActorDeactivated) { self.asked = asked }

    /// Whoever is forgotten may leave.
    package var speaksOf: Tags { [] }

    package var boundary: Query { KnownActors.query }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try known.actors.requireDispensable(asked.actor)
        return [asked]
    }
}
