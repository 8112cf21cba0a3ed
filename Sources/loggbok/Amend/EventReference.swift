import EventSourcing
import EventStorage

/// An event as people name it: by its position, its id, or the beginning of the id.
struct EventReference {
    let text: String

    /// The event; says so if there is none.
    func find(in log: EventLog) throws -> RecordedEvent {
        guard let position = try position(in: log), let event = try log.event(at: position, checked: true) else {
            throw Failure(
                .notThere, en: "There is no event \(text) in this logbook.",
                nb: "Det finnes ingen hendelse \(text) i denne loggboka.")
        }
        return event
    }

    private func position(in log: EventLog) throws -> Position? {
        // No position begins with a nought, and every id of our time does.
        if let number = UInt64(text), !text.hasPrefix("0") || number == 0 { return Position(number) }
        if let id = EventID(text) { return try log.position(of: id) }
        return try position(ofPrefix: text.lowercased(), in: log)
    }

    /// Reads the whole log: ids are indexed by their hashes.
    private func position(ofPrefix prefix: String, in log: EventLog) throws -> Position? {
        guard !prefix.isEmpty, prefix.allSatisfy({ $0.isHexDigit || $0 == "-" }) else {
            throw Failure(
                .usage, en: "“\(text)” is neither a position nor an event's id.",
                nb: "«\(text)» er verken en posisjon eller id-en til en hendelse.")
        }
        var found: [Position] = []
        try log.read(.all) { event in
            if event.id.description.hasPrefix(prefix) { found.append(event.position) }
            return found.count < 2
        }
        guard found.count < 2 else {
            throw Failure(
                .badInput,
                en: "“\(text)” could be several events, such as \(found[0]) and \(found[1]); type more of it.",
                nb: "«\(text)» kan være flere hendelser, som \(found[0]) og \(found[1]); skriv mer av den.")
        }
        return found.first
    }
}
