import EventSourcing
import JSON

/// An event should have read otherwise: here is all its data, as it should have been.
package struct EventCorrected: AmendingEvent {
    package static let type: EventType = "event.corrected"
    package static let version = 1
    package static let title = Text(en: "Correction", nb: "Retting")

    package let target: EventID
    /// Where the target stands.
    package let at: Position
    /// The target's type, and the version its new data is in.
    package let of: EventType
    package let ofVersion: Int
    /// The target's tags as it was written: what looks for them must find the correction too.
    package let about: Tags
    /// When it happened: the target's own time unless that is what is corrected.
    package let time: OffsetTime
    /// The target's data as it should have been, one JSON object.
    package let replacement: [UInt8]
    package let reason: AmendmentReason
    package let legalBasis: String?
    package let note: Personal?
    /// The personal values of the replacement: those that are not given stay as they were.
    private let replacementPersonal: [PersonalField]
    /// The tags that the target has as corrected.
    private let replacementTags: Tags

    package init(
        target: EventID, at: Position, about: Tags, time: OffsetTime, replacement: any Event, reason: AmendmentReason,
        legalBasis: String? = nil, note: Personal? = nil
    ) {
        self.target = target
        self.at = at
        self.of = Swift.type(of: replacement).type
        self.ofVersion = Swift.type(of: replacement).version
        self.about = about
        self.time = time
        self.replacement = replacement.json
        self.reason = reason
        self.legalBasis = legalBasis
        self.note = note
        replacementPersonal = replacement.personal
        replacementTags = replacement.tags
    }

    package var tags: Tags { about.union(replacementTags.all + [.event(target), .amends(of)]) }

    package var personal: [PersonalField] {
        replacementPersonal.map { $0.under("/replacement") } + note.field("/note", of: about.subject, for: .account)
    }

    package func amendment(by id: EventID, at position: Position) -> Amendment {
        Amendment(
            id: id, position: position, target: target, targetPosition: at, targetType: of,
            change: .replace(data: replacement, version: ofVersion, time: time))
    }
}

extension EventCorrected {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        target = try json.take("target")
        at = try json.take("at")
        of = try json.take("of")
        ofVersion = try json.take("ofVersion", in: 1...1000)
        about = try json.take("about")
        time = try json.take("time")
        let data = try json.takeIfPresent("replacement") { (data) throws(JSONError) in try data.readRawValue() }
        guard let data else { throw JSONError(.missing, path: "replacement") }
        do throws(JSONError) {
            let event = try Catalogue.read(of, version: ofVersion, data: data.span, strict: false)
            replacementTags = event.tags
            replacementPersonal = event.personal
            // What is personal in it was written by somebody, and is not stored.
            replacement = event.personal.isEmpty ? data : event.json
        } catch {
            throw error.path == "type" || error.path == "dataschema" ? error : error.under("replacement")
        }
        reason = try json.take("reason")
        legalBasis = try json.takeTextIfPresent("legalBasis")
        note = try json.takePersonalIfPresent("note")
    }

    package func write(to json: inout JSONWriter) {
        json.put("target", target)
        json.put("at", at)
        json.put("of", of)
        json.put("ofVersion", ofVersion)
        json.put("about", about)
        json.put("time", time)
        json.put("replacement") { $0.write(raw: replacement) }
        json.put("reason", reason)
        json.put("legalBasis", legalBasis)
    }
}

extension Tag {
    /// The tag by which everything that was said of an event is found.
    package static func event(_ id: EventID) -> Tag {
        guard let tag = Tag("event", id) else { preconditionFailure("ids make tags") }
        return tag
    }

    /// The tag by which amendments of events of a type are found.
    package static func amends(_ type: EventType) -> Tag {
        guard let tag = Tag("amends", type) else { preconditionFailure("the types of the catalogue make tags") }
        return tag
    }
}
