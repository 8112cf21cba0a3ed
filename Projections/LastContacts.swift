import EventSourcing
import Events
import JSON
import ViewStorage

/// When the programme was last in touch with each business: a visit, an arena, a need that was told, an attempt that was
/// answered, or somebody who enrolled.
package struct LastContacts: View {
    package static let name = "last-contact"
    package static let version = 1
    package static let title = Text(en: "Last contact", nb: "Siste kontakt")

    package let contacts = ViewTable<BusinessID, LastContact>("last-contact")

    package var tables: [any AnyViewTable] { [contacts] }

    package var handlers: [EventHandler] {
        [
            touched(VisitRecorded.self) { [$0.business] },
            touched(ArenaHeld.self) { $0.businesses },
            touched(NeedLogged.self) { [$0.business] },
            touched(OutreachAttempted.self) { $0.outcome == .noAnswer ? [] : [$0.business] },
            touched(EnrolmentRegistered.self) { [$0.business].compactMap { $0 } },
            touched(EnrolmentWaitlisted.self) { [$0.business].compactMap { $0 } },
        ]
    }

    /// Late entries do not make an earlier contact the last one.
    private func touched<E: Event>(_ type: E.Type, _ businesses: @escaping (E) -> [BusinessID]) -> EventHandler {
        .on(type) { recorded in
            let contact = LastContact(on: recorded.day, at: recorded.position, type: E.type)
            for business in businesses(recorded.event) {
                let last = try contacts.get(business)
                if last.map({ ($0.on, $0.at) < (contact.on, contact.at) }) ?? true {
                    contacts.put(contact, for: business)
                }
            }
        }
    }
}

/// The last time a business was in touch: the day, and the event.
package struct LastContact: JSONReadable, JSONWritable {
    package let on: CalendarDate
    package let at: Position
    package let type: EventType
}

extension LastContact {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            LastContact(on: try row.take("on"), at: try row.take("at"), type: try row.take("type"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("at", at)
            row.put("type", type)
        }
    }
}
