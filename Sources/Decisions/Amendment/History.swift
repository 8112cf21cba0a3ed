import EventSourcing
import Events

/// Events as they stand, each asked once more whether its rule would let it in after those before it.
///
/// What lies outside of the subjects is taken to be as it was: an amendment cannot change it. A subject may be spoken of
/// before the place where it was registered: what was put on the wrong one is often corrected to one registered since.
struct History {
    private let events: [(recorded: RecordedEvent, rule: any Rule)]
    /// The subjects that nothing begins any more.
    private let missing: Tags

    init(_ events: EffectiveEvents, subjects: Tags) {
        let standing = (try? events.matching(.all)) ?? []
        self.events = standing.compactMap { recorded in
            let event = try? Catalogue.read(
                recorded.type, version: recorded.envelope.version, data: recorded.data.span, strict: false)
            return event.flatMap { Rulebook.rule(for: $0) }.map { (recorded, $0) }
        }
        var begun = KnownSubjects()
        for event in standing { begun.apply(event) }
        missing = Tags(subjects.all.filter { KnownSubjects.canBegin($0) && begun.position(of: $0) == nil })
    }

    /// What an event is asked.
    enum Question: CaseIterable {
        /// Whether everything it is about was ever registered.
        case subjects
        /// Whether its rule lets it in.
        case rule
    }

    /// The events from the position on that are refused, and by which question.
    func refusals(from start: Position) -> [(position: Position, question: Question, refusal: Refusal)] {
        events.indices.filter { events[$0].recorded.position >= start }.flatMap { index in
            Question.allCases.compactMap { question in
                refusal(of: index, by: question).map { (events[index].recorded.position, question, $0) }
            }
        }
    }

    func refusal(at position: Position, by question: Question) -> Refusal? {
        events.firstIndex { $0.recorded.position == position }.flatMap { refusal(of: $0, by: question) }
    }

    private func refusal(of index: Int, by question: Question) -> Refusal? {
        do {
            switch question {
            case .subjects:
                var known = KnownSubjects()
                known.assumesAll(but: missing)
                try known.require(events[index].recorded.envelope.tags.all)
            case .rule: try askRule(of: index)
            }
            return nil
        } catch let refusal as Refusal {
            return refusal
        } catch {
            return nil
        }
    }

    private func askRule(of index: Int) throws {
        let (recorded, rule) = events[index]
        let boundary = rule.boundary
        let before = events[..<index].lazy.map(\.recorded)
            .filter { boundary.matches(type: $0.type, tags: $0.envelope.tags) }
        var known = try Known(folding: Array(before))
        known.subjects.assumesAll(but: missing)
        _ = try rule.events(known, on: recorded.envelope.provenance.time.instant.osloDate)
    }
}
