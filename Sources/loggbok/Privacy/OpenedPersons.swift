import EventSourcing
import EventStorage
import Events
import JSON
import Privacy

/// Personal values as they are printed: the text for those who hold the key, else why there is none.
extension OpenedField.Content {
    var spoken: String {
        switch self {
        case .text(let text): text
        case .sealed: Text(en: "[sealed]", nb: "[forseglet]").spoken
        case .closed(let position):
            Text(
                en: "[sealed, erasure requested at position \(position)]",
                nb: "[forseglet, sletting bedt om ved posisjon \(position)]"
            ).spoken
        case .erased(let position):
            Text(en: "[erased, position \(position)]", nb: "[slettet, posisjon \(position)]").spoken
        case .damaged: Text(en: "[damaged]", nb: "[skadet]").spoken
        }
    }
}

extension OpenedField: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.writeObject { json in
            json.put("at", field.at)
            json.put("subject", field.subject)
            switch content {
            case .text(let text): json.put("text", text)
            case .sealed: json.put("state", "sealed")
            case .closed(let position):
                json.put("state", "closed")
                json.put("position", position)
            case .erased(let position):
                json.put("state", "erased")
                json.put("position", position)
            case .damaged: json.put("state", "damaged")
            }
        }
    }
}

/// What is personal about those who stand in a list, opened as it is printed: no view keeps it, so none has to forget it.
struct OpenedPersons {
    let logbook: Logbook

    /// What is personal about a participant.
    func values(of person: PersonID) throws -> [OpenedField] {
        try values(of: person.tag, from: PersonRegistered.type)
    }

    /// What the event with which the subject began says of it, as last corrected, by the names of its fields.
    func values(of subject: Tag, from type: EventType) throws -> [OpenedField] {
        let query = Query(types: [type], tags: [subject])
        guard let event = try logbook.log.events(query, ReadRange(limit: 1)).first else { return [] }
        return try logbook.opened(EventChain(of: event, in: logbook.log))
    }
}

extension Logbook {
    /// The personal values of an event, each as far as it may and can be read.
    func opened(_ event: RecordedEvent) throws -> [OpenedField] {
        guard !event.sealed.isEmpty else { return [] }
        try finishErasures()
        return try vault.open(event)
    }

    /// The personal values that stand of an event: its own, and in their place those of the corrections that stand.
    func opened(_ chain: EventChain) throws -> [OpenedField] {
        var standing = try opened(chain.original)
        for link in chain.links where !chain.isVoided(link) {
            for corrected in try opened(link.event) where corrected.field.at.hasPrefix("/replacement/") {
                let field = SealedField(
                    at: String(corrected.field.at.dropFirst("/replacement".count)), subject: corrected.field.subject,
                    digest: corrected.field.digest)
                standing.removeAll { $0.field.at == field.at }
                standing.append(OpenedField(field: field, content: corrected.content))
            }
        }
        return standing
    }
}

extension [OpenedField] {
    /// The text of one field, for a table; nothing if the event has none.
    func spoken(_ name: String) -> String { first { $0.field.at == "/\(name)" }?.content.spoken ?? "" }
}

extension Terminal {
    /// A view's row on a line of its own, with what is personal about it behind its own members.
    static func print(row: some JSONWritable, personal: [OpenedField]) throws {
        let members = try JSONReader.members(of: JSONWriter.bytes { row.write(to: &$0) })
        print { json in
            for member in members { json.put(named: member.name, RawJSON(member.json)) }
            if !personal.isEmpty { json.put("personal", personal) }
        }
    }
}
