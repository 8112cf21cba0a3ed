import EventSourcing
import JSON

/// What this programme keeps personal values for.
extension Purpose {
    /// To get hold of somebody: name, address, telephone.
    package static let reach: Purpose = "reach"
    /// To know what was said and seen: notes in free text.
    package static let account: Purpose = "account"

    package static let all: [Purpose] = [.reach, .account]
}

// How an event type declares its personal fields: beside the field, with whom it is about and what it is kept for.

extension Personal? {
    /// The field, if it is there. `pointer` is where it belongs in the data.
    func field(_ pointer: String, of subject: @autoclosure () -> Tag, for purpose: Purpose) -> [PersonalField] {
        map { [PersonalField(at: pointer, subject: subject(), purpose: purpose, value: $0)] } ?? []
    }
}

extension [Personal] {
    /// The fields, one for each element of a list.
    func fields(_ pointer: String, of subject: @autoclosure () -> Tag, for purpose: Purpose) -> [PersonalField] {
        enumerated().map { PersonalField(at: "\(pointer)/\($0)", subject: subject(), purpose: purpose, value: $1) }
    }
}

// How it reads them: they stand in what somebody writes, never in what is stored.

extension JSONObject {
    mutating func takePersonalIfPresent(_ name: StaticString) throws(JSONError) -> Personal? {
        guard let value: Personal = try takeIfPresent(name) else { return nil }
        try Self.check(value, name)
        return value
    }

    mutating func takePersonals(_ name: StaticString) throws(JSONError) -> [Personal] {
        let values: [Personal] = try takeIfPresent(name) ?? []
        for value in values { try Self.check(value, name) }
        return values
    }

    /// Whom something personal is about: an id, which says nothing of who it is.
    mutating func takeSubject(_ name: StaticString) throws(JSONError) -> Tag {
        let subject: Tag = try take(name)
        guard subject.isID else { throw JSONError(.noSubject, path: name.description) }
        return subject
    }

    private static func check(_ value: Personal, _ name: StaticString) throws(JSONError) {
        if value.subject?.isID == false { throw JSONError(.noSubject, path: "\(name).about") }
    }
}

extension JSONError.Problem {
    fileprivate static let noSubject = Self.invalid(like: "contact:0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f")
}

extension Tag {
    /// Whether it names something by an id of ours, and so tells nobody who it is.
    fileprivate var isID: Bool { UniqueID(String(value)) != nil }
}

extension Tags {
    /// Whom a remark on something with these tags is about, unless that is said: a person before a business.
    var subject: Tag {
        for kind in ["person", "contact", "actor", "business"] {
            if let tag = all.first(where: { $0.kind == kind }) { return tag }
        }
        return all.first ?? "log:evidence"
    }
}
