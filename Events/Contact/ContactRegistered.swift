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
    package let name: Personal?
    package let email: Personal?
    package let phone: Personal?

    package init(
        contact: ContactID, business: BusinessID, function: String, name: Personal? = nil, email: Personal? = nil,
        phone: Personal? = nil
    ) {
        self.contact = contact
        self.business = business
        self.function = function
        self.name = name
        self.email = email
        self.phone = phone
    }

    package var tags: Tags { [contact.tag, business.tag] }

    package var personal: [PersonalField] {
        name.field("/name", of: contact.tag, for: .reach)
            + email.field("/email", of: contact.tag, for: .reach)
            + phone.field("/phone", of: contact.tag, for: .reach)
    }
}

extension ContactRegistered {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        contact = try json.take("contact")
        business = try json.take("business")
        function = try json.takeText("function")
        name = try json.takePersonalIfPresent("name")
        email = try json.takePersonalIfPresent("email")
        phone = try json.takePersonalIfPresent("phone")
    }

    package func write(to json: inout JSONWriter) {
        json.put("contact", contact)
        json.put("business", business)
        json.put("function", function)
    }
}
