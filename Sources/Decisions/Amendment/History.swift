import EventSourcing
import Events

/// Events as they stand, each asked once more whether its rule would let it in after those before it.
///
/// What lies outside of the subjects is taken to be as it was: an amendment cannot change it.
struct History {
    private let events: [(recorded: RecordedEvent, rule: any Rule)]
    private let subjects: Tags

    init(_ events: EffectiveEvents, subjects: Tags) {
        let standing = (try? events.matching(.all)) ?? []
        self.events = standing.compactMap { recorded in
            let event = try? Catalogue.read(
                recorded.type, version: recorded.envelope.version, data: recorded.data.span, strict: false)
            return event.flatMap { Rulebook.rule(for: $0) }.map { (recorded, $0) }
        }
        self.subjects = subjects
    }

    /// The events from the position on that their rules refuse.
    func refusals(from start: Position) -> [(position: Position, refusal: Refusal)] {
        events.indices.filter { events[$0].recorded.position >= start }.compactMap { index in
            refusal(of: index).map { (events[index].recorded.position, $0) }
        }
    }

    func refusal(at position: Position) -> Refusal? {
        events.firstIndex { $0.recorded.position == position }.flatMap { refusal(of: $0) }
    }

    private func refusal(of index: Int) -> Refusal? {
        let (recorded, rule) = events[index]
        let boundary = rule.boundary
        let before = events[..<index].lazy.map(\.recorded)
            .filter { boundary.matches(type: $0.type, tags: $0.envelope.tags) }
        do {
            var known = try Known(folding: Array(before))
            known.subjects.assumesAll(but: subjects)
            _ = try rule.events(known, on: recorded.envelope.provenance.time.instant.osloDate)
            return nil
        } catch let refusal as Refusal {
            return refusal
        } catch {
            return nil
        }
    }
}
