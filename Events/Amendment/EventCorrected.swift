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
    /// The tags that the target has as corrected.
    private let replacementTags: Tags

    package init(
        target: EventID, at: Position, about: Tags, time: OffsetTime, replacement: any Event, reason: AmendmentReason,
        legalBasis: String? = nil
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
        replacementTags = replacement.tags
    }

    package var tags: Tags { about.union(replacementTags.all + [.event(target), .amends(of)]) }

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
            replacementTags = try Catalogue.read(of, version: ofVersion, data: data.span, strict: false).tags
        } catch {
            throw error.path == "type" || error.path == "dataschema" ? error : error.under("replacement")
        }
        replacement = data
        reason = try json.take("reason")
        legalBasis = try json.takeTextIfPresent("legalBasis")
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
