import EventSourcing
import JSON

/// A contact is not to be asked any more.
package struct ContactRetired: Event {
    package static let type: EventType = "contact.retired"
    package static let version = 1
    package static let title = Text(en: "Contact retired", nb: "Kontaktperson avsluttet")

    package let contact: ContactID
    package let business: BusinessID

    package init(contact: ContactID, business: BusinessID) {
        self.contact = contact
        self.business = business
    }

    package var tags: Tags { [contact.tag, business.tag] }
}

extension ContactRetired {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        contact = try json.take("contact")
        business = try json.take("business")
    }

    package func write(to json: inout JSONWriter) {
        json.put("contact", contact)
        json.put("business", business)
    }
}
