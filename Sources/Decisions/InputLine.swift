import EventSourcing
import Events
import JSON

/// One line of the input of `append`: an event as somebody writes it, with at least `type` and `data`.
///
/// A whole stored line is accepted as well: what the log decides itself (recorded time, salt, source) is then left aside.
package struct InputLine {
    package let id: EventID?
    package let event: any Event
    /// Whether it is a stored line whose personal values are sealed: they are not in it, and cannot be recorded from it.
    package let isSealed: Bool
    package let provenance: Provenance
    private let parts: Parts

    /// - Parameter provenance: what holds where the line says nothing.
    /// - Throws: `JSONError`
    package init(_ bytes: [UInt8], else provenance: Provenance) throws(JSONError) {
        guard bytes.count <= EventLine.maximumLength else {
            let (most, count) = (EventLine.maximumLength, bytes.count)
            throw JSONError(
                .invalid(en: "at most \(most) bytes, not \(count)", nb: "høyst \(most) byte, ikke \(count)"))
        }
        do { _ = try UTF8Span(validating: bytes.span) } catch {
            throw JSONError(.encoding, offset: error.byteOffsets.lowerBound)
        }
        guard bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else {
            let example = #"{"type":"need.logged","data":{…}}"#
            throw JSONError(.invalid(en: "one object such as \(example)", nb: "ett objekt, som \(example)"))
        }
        let parts = try JSONReader.readObject(bytes.span, strict: true) { (line) throws(JSONError) in
            try Parts(from: &line)
        }
        guard let type = parts.type else { throw JSONError(.missing, path: "type") }
        guard let data = parts.data else { throw JSONError(.missing, path: "data") }
        id = parts.id
        isSealed = parts.sealed != nil
        do throws(JSONError) {
            event = try Catalogue.read(type, version: try parts.version(of: type), data: data.span, strict: true)
        } catch {
            throw error.path == "type" || error.path == "dataschema" ? error : error.under("data")
        }
        try parts.requireNames()
        self.parts = parts
        self.provenance = parts.provenance(else: provenance)
        if let tags = parts.tags, tags != event.tags.union(tags.all.filter { $0.kind == "command" || $0.kind == "row" })
        {
            throw JSONError(.invalid(event.tags.line), path: "tags")
        }
    }

    /// What the line says of who, when and why, and where it says nothing what is given.
    package func provenance(else given: Provenance) -> Provenance { parts.provenance(else: given) }

    /// The members of a line, as far as they are there.
    private struct Parts {
        var id: EventID?
        var type: EventType?
        var schema: String?
        var time: OffsetTime?
        var actor: String?
        var role: String?
        var cause: EventID?
        var command: String?
        var tags: Tags?
        var data: [UInt8]?
        var sealed: [SealedField]?

        init(from line: inout JSONObject) throws(JSONError) {
            _ = try line.takeIfPresent("specversion", as: String.self)
            id = try line.takeIfPresent("id")
            _ = try line.takeIfPresent("source", as: String.self)
            type = try line.takeIfPresent("type")
            schema = try line.takeIfPresent("dataschema")
            time = try line.takeIfPresent("time")
            _ = try line.takeIfPresent("recordedtime", as: String.self)
            actor = try line.takeIfPresent("actor")
            role = try line.takeIfPresent("role")
            cause = try line.takeIfPresent("cause")
            command = try line.takeIfPresent("command")
            tags = try line.takeIfPresent("tags")
            _ = try line.takeIfPresent("salt", as: String.self)
            data = try line.takeIfPresent("data") { (data) throws(JSONError) in try data.readRawValue() }
            sealed = try line.takeIfPresent("sealed")
        }

        func version(of type: EventType) throws(JSONError) -> Int {
            guard let schema else { return Catalogue.type(named: type)?.version ?? 1 }
            guard schema.hasPrefix("\(type)/"), let version = Int(schema.dropFirst(type.name.utf8.count + 1)) else {
                throw JSONError(.invalid("\(type)/1"), path: "dataschema")
            }
            return version
        }

        func requireNames() throws(JSONError) {
            for (name, value) in [("actor", actor), ("role", role), ("command", command)] {
                if let value, !Provenance.isName(value) {
                    throw JSONError(
                        .invalid(
                            en: "letters, digits and . _ ~ : - of ASCII", nb: "bokstaver, tall og . _ ~ : - i ASCII"),
                        path: name)
                }
            }
        }

        func provenance(else given: Provenance) -> Provenance {
            Provenance(
                time: time ?? given.time, actor: actor ?? given.actor, role: role ?? given.role,
                cause: cause ?? given.cause, command: command ?? given.command)
        }
    }
}
