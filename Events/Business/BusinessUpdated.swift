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
    package let new: String
    package let source: Source

    package init(business: BusinessID, field: Field, old: String?, new: String, source: Source) {
        self.business = business
        self.field = field
        self.old = old
        self.new = new
        self.source = source
    }

    package var tags: Tags { [business.tag] }
}

extension BusinessUpdated {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        business = try json.take("business")
        field = try json.take("field")
        old = try json.takeTextIfPresent("old")
        new = try json.takeText("new")
        source = try json.take("source")
        if let problem = Self.problem(field, new) { throw JSONError(problem, path: "new") }
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
    }

    /// Who said so.
    package enum Source: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case register, visit
    }

    /// What is wrong with `value` as one of the field; `nil` if nothing.
    fileprivate static func problem(_ field: Field, _ value: String) -> JSONError.Problem? {
        switch field {
        case .name, .form: nil
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
