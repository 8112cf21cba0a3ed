import EventSourcing
import EventStorage

/// An event as people name it: by its position, or by its id.
struct EventReference {
    let text: String

    /// The event; says so if there is none.
    func find(in log: EventLog) throws -> RecordedEvent {
        guard let position = try position(in: log), let event = try log.event(at: position) else {
            throw Failure(
                .notThere, en: "There is no event \(text) in this logbook.",
                nb: "Det finnes ingen hendelse \(text) i denne loggboka.")
        }
        return event
    }

    private func position(in log: EventLog) throws -> Position? {
        if let number = UInt64(text) { return Position(number) }
        guard let id = EventID(text) else {
            throw Failure(
                .usage, en: "“\(text)” is neither a position nor an event's id.",
                nb: "«\(text)» er verken en posisjon eller id-en til en hendelse.")
        }
        return try log.position(of: id)
    }
}
