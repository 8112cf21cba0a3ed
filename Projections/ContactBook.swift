import EventSourcing
import Events
import ViewStorage

/// Whom to ask in each business, without their names: those stand under seal.
package struct ContactBook: View {
    package static let name = "contacts"
    package static let version = 1
    package static let title = Text(en: "Contacts", nb: "Kontaktpersoner")

    /// Contacts that are still to be asked.
    package let contacts = ViewTable<Pair<BusinessID, ContactID>, Noted<ContactRegistered>>("contacts")

    package var tables: [any AnyViewTable] { [contacts] }

    package var handlers: [EventHandler] {
        [
            .on(ContactRegistered.self) { contacts.put(Noted($0), for: Pair($0.event.business, $0.event.contact)) },
            .on(ContactRetired.self) { contacts.remove(Pair($0.event.business, $0.event.contact)) },
        ]
    }
}
