import EventSourcing
import Events

/// Events of a log with what later events say of them: each as it stands, in its own place.
package struct EffectiveEvents: Sendable {
    private var stored: [RecordedEvent] = []
    private var corrections: [EventID: RecordedEvent] = [:]
    package private(set) var amendments = Amendments()

    package init() {}

    /// Takes in one more event, in the order of the log.
    /// - Throws: `JSONError` if it amends another and cannot be read.
    mutating func add(_ event: RecordedEvent) throws {
        guard let amending = try Catalogue.amending(event) else { return stored.append(event) }
        amendments.add(amending.amendment(by: event.id, at: event.position))
        corrections[event.id] = event
    }

    /// Takes in an amendment that is only thought of.
    mutating func imagine(_ amendment: Amendment) { amendments.add(amendment) }

    /// The corrections and voids of the event, in the order of the log.
    func said(of id: EventID) -> [RecordedEvent] { amendments.chain(of: id).compactMap { corrections[$0.id] } }

    /// The event as it was written, whatever was said of it later.
    func written(_ id: EventID) -> RecordedEvent? { corrections[id] ?? stored.first { $0.id == id } }

    /// The events as they stand that match the query, in the order of their places.
    ///
    /// A correction may have moved an event away from what was asked for, or to it: then only the correction was found.
    /// - Throws: `JSONError` if a correction cannot be read.
    package func matching(_ query: Query) throws -> [RecordedEvent] {
        if amendments.isEmpty { return stored }
        var standing: [RecordedEvent] = []
        var seen: Set<EventID> = []
        for event in stored {
            seen.insert(event.id)
            switch amendments.effect(on: event.id) {
            case .unchanged: standing.append(event)
            case .voided: continue
            case .replaced(let amendment): standing.append(try corrected(event, amendment))
            }
        }
        for target in Set(amendments.all.map(\.target)) where !seen.contains(target) && corrections[target] == nil {
            guard case .replaced(let amendment) = amendments.effect(on: target),
                let correction = corrections[amendment.id]
            else { continue }
            standing.append(try corrected(correction, amendment))
        }
        return standing.filter { query.matches(type: $0.type, tags: $0.envelope.tags) }
            .sorted { $0.position < $1.position }
    }

    private func corrected(_ event: RecordedEvent, _ amendment: Amendment) throws -> RecordedEvent {
        guard case .replace(let data, let version, let time) = amendment.change else { return event }
        let content = try Catalogue.read(amendment.targetType, version: version, data: data.span, strict: false)
        let own = event.id == amendment.target ? event.envelope.tags.all.filter { $0.kind == "command" } : []
        return event.replaced(
            by: amendment, data: data, version: version, time: time, tags: content.tags.union(own))
    }
}

extension Catalogue {
    static func amending(_ event: RecordedEvent) throws -> (any AmendingEvent)? {
        for type in amending where type.type == event.type {
            return try type.init(json: event.data.span, version: event.envelope.version)
        }
        return nil
    }
}
