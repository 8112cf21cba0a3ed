import EventSourcing
import JSON

/// An organisation that the programme works with: a provider, a school, a municipality.
package struct PartnerRegistered: Event {
    package static let type: EventType = "partner.registered"
    package static let version = 1
    package static let title = Text(en: "Partner registered", nb: "Samarbeidspartner registrert")

    package let partner: PartnerID
    package let name: String
    package let kind: PartnerKind
    package let orgnr: OrganisationNumber?

    package init(partner: PartnerID, name: String, kind: PartnerKind, orgnr: OrganisationNumber?) {
        self.partner = partner
        self.name = name
        self.kind = kind
        self.orgnr = orgnr
    }

    package var tags: Tags { Tags([partner.tag, orgnr?.tag].compactMap { $0 }) }
}

extension PartnerRegistered {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        partner = try json.take("partner")
        name = try json.takeText("name")
        kind = try json.take("kind")
        orgnr = try json.takeIfPresent("orgnr")
    }

    package func write(to json: inout JSONWriter) {
        json.put("partner", partner)
        json.put("name", name)
        json.put("kind", kind)
        json.put("orgnr", orgnr)
    }
}
