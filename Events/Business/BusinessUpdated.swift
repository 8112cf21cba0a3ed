import EventSourcing
import JSON

/// Something about a business is different from what was known, from the day of the event on.
package struct BusinessUpdated: Event {
    package static let type: EventType = "business.updated"
    package static let version = 1
    package static let title = Text(en: "Business updated", nb: "Virksomhet oppdatert")

    package let business: BusinessID
    package let field: Field
    package let old: String?
    /// Of what is not personal.
    package let new: String?
    package let newPersonal: Personal?
    package let source: Source

    package init(
        business: BusinessID, field: Field, old: String?, new: String?, source: Source, newPersonal: Personal? = nil
    ) {
        self.business = business
        self.field = field
        self.old = old
        self.new = new
        self.source = source
        self.newPersonal = newPersonal
    }

    package var tags: Tags { [business.tag] }

    package var personal: [PersonalField] { newPersonal.field("/newPersonal", of: business.tag, for: .reach) }
}

extension BusinessUpdated {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        business = try json.take("business")
        field = try json.take("field")
        old = try json.takeTextIfPresent("old")
        new = try json.takeTextIfPresent("new")
        source = try json.take("source")
        newPersonal = try json.takePersonalIfPresent("newPersonal")
        if field.isPersonal {
            if old != nil || new != nil {
                throw JSONError(
                    .invalid(en: "newPersonal for what is an owner's", nb: "newPersonal for det som er eierens"),
                    path: "field")
            }
        } else if let new {
            if let problem = Self.problem(field, new) { throw JSONError(problem, path: "new") }
        } else {
            throw JSONError(.missing, path: "new")
        }
    }

    package func write(to json: inout JSONWriter) {
        json.put("business", business)
        json.put("field", field)
        json.put("old", old)
        json.put("new", new)
        json.put("source", source)
    }
}

extension BusinessUpdated {
    /// What can change.
    package enum Field: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case name, kom, nace, employees, sector, form
        case ownerName = "owner-name", ownerNumber = "owner-number", ownerAddress = "owner-address"

        /// Whether it says who a sole proprietorship's owner is.
        package var isPersonal: Bool { [.ownerName, .ownerNumber, .ownerAddress].contains(self) }
    }

    /// Who said so.
    package enum Source: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case register, visit
    }

    /// What is wrong with `value` as one of the field; `nil` if nothing.
    fileprivate static func problem(_ field: Field, _ value: String) -> JSONError.Problem? {
        switch field {
        case .name, .form, .ownerName, .ownerNumber, .ownerAddress: nil
        case .kom: MunicipalityNumber(value) == nil ? .noMunicipalityNumber : nil
        case .nace: IndustryCode(stating: value, elseIn: .sn2007) == nil ? .noIndustryCode : nil
        case .employees:
            Int(value).map { $0 >= 0 } ?? (SizeClass(rawValue: value) != nil)
                ? nil : .invalid(en: "a number of employees", nb: "et antall ansatte")
        case .sector:
            Sector(rawValue: value) == nil ? .invalid(Sector.allCases.map(\.rawValue).joined(separator: ", ")) : nil
        }
    }
}
