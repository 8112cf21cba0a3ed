import EventSourcing
import EventStorage
import Events
import TestSupport

/// Events of the domain that belong together: each says which batch it is of, and which part of it.
struct SoakBatch: Hashable {
    static let end: EventType = "soak.ended"

    let number: Int
    let size: Int

    /// Hours that somebody worked and people who became known, in turn: events that views count.
    func events() -> [NewEvent] {
        (0..<size).map { part in
            let number = UInt64(number * 32 + part)
            let unique = UniqueID(high: 0x0198_0000_0001_7000, low: 0x8000_0000_0000_0000 + number)
            let tags = [Tag("batch:\(self.number)")!, Tag("part:\(part).\(size)")!]
            let id = EventID.test(self.number * 32 + part)
            if part % 2 == 0 {
                let event = TimeLogged(
                    time: ID(unique), actor: nil, minutes: 30 + part, activity: .visit, role: .motor, business: nil,
                    offer: nil)
                return event.new(id: id, provenance: .test, extraTags: tags)
            }
            let event = PersonRegistered(
                person: ID(unique), business: nil, birthDecade: nil, gender: nil, basis: nil)
            return event.new(id: id, provenance: .test, extraTags: tags)
        }
    }

    /// Reads a log from its start, and sees each event once: positions without gaps, batches whole and in one piece.
    struct Reader {
        private var seen = Position.start
        private var open: (batch: SoakBatch, next: Int, at: Position)?

        /// - Returns: the batch that is complete with this event, and where it begins.
        mutating func see(_ event: RecordedEvent) throws -> (batch: SoakBatch, at: Position)? {
            guard event.position == seen.next else { throw Problem("position \(seen.next) was skipped") }
            seen = event.position
            guard let (number, part, size) = event.place else {
                if open != nil { throw Problem("a batch breaks off before \(event.position)") }
                return nil
            }
            let batch = SoakBatch(number: number, size: size)
            let expected = open ?? (batch, 0, event.position)
            guard expected.batch == batch, expected.next == part else {
                throw Problem("event \(event.position) is not the next part of batch \(expected.batch.number)")
            }
            open = part + 1 < size ? (batch, part + 1, expected.at) : nil
            return open == nil ? (batch, expected.at) : nil
        }
    }
}

extension RecordedEvent {
    /// Its batch, its part in it, and how many there are.
    fileprivate var place: (number: Int, part: Int, size: Int)? {
        var number: Int?
        var part: (Int, Int)?
        for tag in envelope.tags.all {
            if tag.kind == "batch" { number = Int(tag.value) }
            let parts = tag.kind == "part" ? tag.value.split(separator: ".").compactMap { Int($0) } : []
            if parts.count == 2 { part = (parts[0], parts[1]) }
        }
        guard let number, let part else { return nil }
        return (number, part.0, part.1)
    }
}
