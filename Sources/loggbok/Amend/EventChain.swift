import EventSourcing
import EventStorage
import Events

/// An event with everything that was said of it later, and what stands.
struct EventChain {
    /// One correction or void.
    struct Link {
        let event: RecordedEvent
        let amendment: Amendment
        let reason: AmendmentReason
    }

    let original: RecordedEvent
    /// In the order of the log.
    let links: [Link]
    private let amendments: Amendments

    /// The chain that the event is in: it may be the original, or something that was said of it.
    /// - Parameter end: the last position that counts.
    init(of event: RecordedEvent, in log: EventLog, to end: Position = .end) throws {
        var original = event
        while let target = try Self.link(original)?.amendment.target {
            guard let position = try log.position(of: target), let next = try log.event(at: position, checked: true)
            else { break }
            original = next
        }
        var amendments = Amendments()
        var links: [Link] = []
        let query = Query(types: Catalogue.amending.map { $0.type }, tags: [.event(original.id)])
        try log.read(query, ReadRange(to: end), checked: true) { event in
            if let link = try Self.link(event) {
                amendments.add(link.amendment)
                links.append(link)
            }
            return true
        }
        self.original = original
        self.links = links
        self.amendments = amendments
    }

    private static func link(_ event: RecordedEvent) throws -> Link? {
        if let corrected = try event.decode(as: EventCorrected.self) {
            return Link(
                event: event, amendment: corrected.amendment(by: event.id, at: event.position),
                reason: corrected.reason)
        }
        if let voided = try event.decode(as: EventVoided.self) {
            return Link(
                event: event, amendment: voided.amendment(by: event.id, at: event.position), reason: voided.reason)
        }
        return nil
    }

    /// What stands of the original.
    var effect: Amendments.Effect { amendments.effect(on: original.id) }

    /// The data that stands, and when it happened; `nil` if the event was voided.
    var standing: (data: [UInt8], time: OffsetTime)? {
        switch effect {
        case .unchanged: return (original.data, original.envelope.provenance.time)
        case .voided: return nil
        case .replaced(let amendment):
            guard case .replace(let data, _, let time) = amendment.change else { return nil }
            return (data, time)
        }
    }

    /// The tags that what is said next of one of its events must carry.
    func tagsToAmend(_ target: RecordedEvent) -> Tags {
        target.tagsToAmend(after: links.filter { $0.amendment.target == target.id }.map(\.event))
    }

    func isVoided(_ link: Link) -> Bool { amendments.isVoided(link.event.id) }
}

extension Asking {
    /// The chain that the event is in, as far as it had come when this was asked for first.
    func chain(of event: RecordedEvent) throws -> EventChain {
        try EventChain(of: event, in: log, to: earlier?.before ?? .end)
    }
}
