import EventSourcing
import Events
import ViewStorage

/// Who takes part beside the businesses: partners, places, regions, programmes and participants.
package struct PartnerRegister: View {
    package static let name = "partners"
    package static let version = 1
    package static let title = Text(en: "Partners and places", nb: "Samarbeidspartnere og steder")

    package let programmes = ViewTable<ProgrammeID, StoredEvent<ProgrammeStarted>>("programmes")
    package let regions = ViewTable<RegionID, StoredEvent<RegionDefined>>("regions")
    package let partners = ViewTable<PartnerID, StoredEvent<PartnerRegistered>>("partners")
    package let locations = ViewTable<LocationID, StoredEvent<LocationRegistered>>("locations")
    package let persons = ViewTable<PersonID, StoredEvent<PersonRegistered>>("persons")

    package var tables: [any AnyViewTable] { [programmes, regions, partners, locations, persons] }

    package var handlers: [EventHandler] {
        [
            .on(ProgrammeStarted.self) { programmes.put(StoredEvent($0.event), for: $0.event.programme) },
            .on(RegionDefined.self) { regions.put(StoredEvent($0.event), for: $0.event.region) },
            .on(PartnerRegistered.self) { partners.put(StoredEvent($0.event), for: $0.event.partner) },
            .on(LocationRegistered.self) { locations.put(StoredEvent($0.event), for: $0.event.location) },
            .on(PersonRegistered.self) { persons.put(StoredEvent($0.event), for: $0.event.person) },
        ]
    }
}
