import EventSourcing
import Events
import ViewStorage

/// What the programme spent: hours, journeys and costs.
package struct ResourceLedger: View {
    package static let name = "resources"
    package static let version = 1
    package static let title = Text(en: "Resource use", nb: "Ressursbruk")

    package let hours = ViewTable<TimeID, Noted<TimeLogged>>("hours")
    package let journeys = ViewTable<TravelID, Noted<TravelLogged>>("journeys")
    package let costs = ViewTable<CostID, Noted<CostRecorded>>("costs")

    package var tables: [any AnyViewTable] { [hours, journeys, costs] }

    package var handlers: [EventHandler] {
        [
            .on(TimeLogged.self) { hours.add(Noted($0), for: $0.event.time) },
            .on(TravelLogged.self) { journeys.add(Noted($0), for: $0.event.travel) },
            .on(CostRecorded.self) { costs.add(Noted($0), for: $0.event.cost) },
        ]
    }
}
