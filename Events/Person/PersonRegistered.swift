import EventSourcing
import JSON

/// A participant became known, by an id that says nothing of who it is.
package struct PersonRegistered: Event {
    package static let type: EventType = "person.registered"
    package static let version = 1
    package static let title = Text(en: "Participant registered", nb: "Deltaker registrert")

    package let person: PersonID
    /// Where the person works.
    package let business: BusinessID?
    package let birthDecade: Int?
    package let gender: Gender?
    /// The legal basis for keeping it.
    package let basis: String?
    package let name: Personal?
    package let email: Personal?
    package let phone: Personal?
    package let address: Personal?

    package init(
        person: PersonID, business: BusinessID?, birthDecade: Int?, gender: Gender?, basis: String?,
        name: Personal? = nil, email: Personal? = nil, phone: Personal? = nil, address: Personal? = nil
    ) {
        self.person = person
        self.business = business
        self.birthDecade = birthDecade
        self.gender = gender
        self.basis = basis
        self.name = name
        self.email = email
        self.phone = phone
        self.address = address
    }

    package var tags: Tags { Tags([person.tag] + (business.map { [$0.tag] } ?? [])) }

    package var personal: [PersonalField] {
        name.field("/name", of: person.tag, for: .reach)
            + email.field("/email", of: person.tag, for: .reach)
            + phone.field("/phone", of: person.tag, for: .reach)
            + address.field("/address", of: person.tag, for: .reach)
    }
}

extension PersonRegistered {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        person = try json.take("person")
        business = try json.takeIfPresent("business")
        birthDecade = try json.takeIfPresent("birthDecade", in: 1900...2020)
        gender = try json.takeIfPresent("gender")
        basis = try json.takeTextIfPresent("basis")
        name = try json.takePersonalIfPresent("name")
        email = try json.takePersonalIfPresent("email")
        phone = try json.takePersonalIfPresent("phone")
        address = try json.takePersonalIfPresent("address")
        if let birthDecade, birthDecade % 10 != 0 {
            throw JSONError(.invalid(en: "a decade such as 1980", nb: "et tiår som 1980"), path: "birthDecade")
        }
    }

    package func write(to json: inout JSONWriter) {
        json.put("person", person)
        json.put("business", business)
        json.put("birthDecade", birthDecade)
        json.put("gender", gender)
        json.put("basis", basis)
    }
}

extension PersonRegistered {
    package enum Gender: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case k, m, annet, ukjent
    }
}
