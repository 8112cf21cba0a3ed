import EventSourcing
import Events
import JSON

/// Events as they stand, each asked once more whether its rule would let it in after those before it.
///
/// What lies outside of the subjects is taken to be as it was: an amendment cannot change it. A subject may be spoken of
/// before the place where it was registered: what was put on the wrong one is often corrected to one registered since.
struct History {
    private let events: [(recorded: RecordedEvent, rule: any Rule)]
    /// The subjects that nothing begins any more.
    private let missing: Tags

    /// - Throws: `Refusal` if an event cannot be read: then nobody knows whether it would hold.
    init(_ events: EffectiveEvents, subjects: Tags) throws(Refusal) {
        let standing: [RecordedEvent]
        do { standing = try events.matching(.all) } catch { throw .unchecked(by: nil) }
        var ruled: [(RecordedEvent, any Rule)] = []
        for recorded in standing {
            do throws(JSONError) {
                let event = try Catalogue.read(
                    recorded.type, version: recorded.envelope.version, data: recorded.data.span, strict: false)
                if let rule = Rulebook.rule(for: event) { ruled.append((recorded, rule)) }
            } catch {
                throw .unchecked(by: recorded.position)
            }
        }
        self.events = ruled
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
    /// - Throws: `Refusal` if one cannot be asked.
    func refusals(from start: Position) throws(Refusal) -> [(position: Position, question: Question, refusal: Refusal)]
    {
        var refusals: [(position: Position, question: Question, refusal: Refusal)] = []
        for (index, event) in events.enumerated() where event.recorded.position >= start {
            for question in Question.allCases {
                guard let refusal = try refusal(of: index, by: question) else { continue }
                refusals.append((event.recorded.position, question, refusal))
            }
        }
        return refusals
    }

    /// - Throws: `Refusal` if it cannot be asked.
    func refusal(at position: Position, by question: Question) throws(Refusal) -> Refusal? {
        guard let index = events.firstIndex(where: { $0.recorded.position == position }) else { return nil }
        return try refusal(of: index, by: question)
    }

    private func refusal(of index: Int, by question: Question) throws(Refusal) -> Refusal? {
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
            throw .unchecked(by: events[index].recorded.position)
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

extension Refusal {
    /// An amendment is refused that cannot be checked, because of an event that cannot be read, if it is known which.
    fileprivate static func unchecked(by position: Position?) -> Refusal {
        let event =
            position.map { Text(en: "event \($0)", nb: "hendelse \($0)") }
            ?? Text(en: "a correction", nb: "en retting")
        return Refusal(
            "amendment-unchecked",
            Text(
                en: "What else would not hold then cannot be said: this program cannot read \(event.en).",
                nb: "Hva annet som da ikke ville holde, kan ikke sies: dette programmet kan ikke lese \(event.nb)."),
            inTheWay: position)
    }
}
