import EventSourcing
import JSON

/// Somebody in a business can be asked. Who it is stands under seal, not here.
package struct ContactRegistered: Event {
    package static let type: EventType = "contact.registered"
    package static let version = 1
    package static let title = Text(en: "Contact registered", nb: "Kontaktperson registrert")

    package let contact: ContactID
    package let business: BusinessID
    /// What the contact does there: `daglig leder`.
    package let function: String

    package init(contact: ContactID, business: BusinessID, function: String) {
        self.contact = contact
        self.business = business
        self.function = function
    }

    package var tags: Tags { [contact.tag, business.tag] }
}

extension ContactRegistered {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        contact = try json.take("contact")
        business = try json.take("business")
        function = try json.takeText("function")
    }

    package func write(to json: inout JSONWriter) {
        json.put("contact", contact)
        json.put("business", business)
        json.put("function", function)
    }
}
