import Decisions
import DomainSupport
import EventSourcing
import Events
import JSON

extension RefusalCase {
    /// Position 4 visits business 1, which position 5 corrects.
    private static let visited: [any Event] = [
        ProgrammeStarted.test(), BusinessRegistered.test(1), BusinessRegistered.test(2), VisitRecorded.test(1, at: 1),
    ]

    /// What follows when one more is said of the history.
    private static func amending(
        _ sentence: String, given history: [any Event], after said: [(inout MemoryLog) throws -> any Event],
        when amend: (MemoryLog) -> any Event, refused rule: String, by position: Position?
    ) -> RefusalCase {
        do {
            var log = MemoryLog()
            for event in history { try log.append(event, on: "2025-01-10") }
            var events = history
            for say in said {
                let event = try say(&log)
                try log.append(event, on: "2025-01-10")
                events.append(event)
            }
            return RefusalCase(sentence, given: events, when: amend(log), refused: rule, by: position)
        } catch {
            preconditionFailure("\(sentence): \(error)")
        }
    }

    /// Rule 10: what may be said of an event that stands.
    static let amendments = [
        amending(
            "what is not in the log is not voided", given: visited, after: [],
            when: { _ in
                EventVoided(
                    target: EventID(high: 1, low: 1), at: 4, of: VisitRecorded.type, about: [], reason: .mistake)
            },
            refused: "unknown", by: nil),
        amending(
            "an event is voided where it stands", given: visited, after: [],
            when: { log in
                let void = log.void(of: 4)
                return EventVoided(
                    target: void.target, at: 3, of: void.of, about: void.about, reason: .mistake)
            },
            refused: "unknown", by: nil),
        amending(
            "an event is voided once", given: visited, after: [{ $0.void(of: 4) }], when: { $0.void(of: 4) },
            refused: "event-voided", by: 5),
        amending(
            "what was voided is not corrected", given: visited, after: [{ $0.void(of: 4) }],
            when: { $0.correction(of: 4, to: VisitRecorded.test(1, at: 2)) }, refused: "event-voided", by: 5),
        amending(
            "a correction is not corrected", given: visited,
            after: [{ $0.correction(of: 4, to: VisitRecorded.test(1, at: 2)) }],
            when: { log in
                let (void, first) = (log.void(of: 5), log.correction(of: 4, to: VisitRecorded.test(1, at: 1)))
                return EventCorrected(
                    target: void.target, at: void.at, about: void.about, time: OffsetTime(osloMidnight: "2025-01-10"),
                    replacement: first, reason: .mistake)
            },
            refused: "correction-of-correction", by: 5),
        amending(
            "a void is not voided", given: visited, after: [{ $0.void(of: 4) }], when: { $0.void(of: 5) },
            refused: "void-of-void", by: 5),
        amending(
            "what is said of an event carries its tags", given: visited, after: [],
            when: { log in
                let void = log.void(of: 4)
                return EventVoided(target: void.target, at: 4, of: void.of, about: [], reason: .mistake)
            },
            refused: "amendment-tags", by: 4),
        amending(
            "what is said of an event carries the tags it was corrected to", given: visited,
            after: [{ $0.correction(of: 4, to: VisitRecorded.test(1, at: 2)) }],
            when: { log in
                let void = log.void(of: 4)
                let own = log.events[3].envelope.tags
                return EventVoided(target: void.target, at: 4, of: void.of, about: own, reason: .mistake)
            },
            refused: "amendment-tags", by: 5),
        amending(
            "an erasure is not voided",
            given: [
                BusinessRegistered.test(1), ContactRegistered.test(1),
                ErasureRequested(subject: ContactID(number: 1).tag, basis: .objection, requestedBy: .subject),
                SubjectErased(
                    subject: ContactID(number: 1).tag, stores: [], sealedValues: 0, keyBackupsGoneBy: "2025-03-10"),
            ],
            after: [], when: { $0.void(of: 4) }, refused: "erasure-stands", by: 4),
        amending(
            "a locked report is not voided", given: [ReportLocked.test()], after: [], when: { $0.void(of: 1) },
            refused: "report-locked", by: 1),
        amending(
            "a locked report is not corrected", given: [ReportLocked.test()], after: [],
            when: { $0.correction(of: 1, to: ReportLocked.test()) }, refused: "report-locked", by: 1),
        amending(
            "a visit is not corrected to an unknown business", given: visited, after: [],
            when: { $0.correction(of: 4, to: VisitRecorded.test(1, at: 9)) }, refused: "amendment-conflicts", by: 4),
        amending(
            "what others depend on is not voided", given: visited, after: [], when: { $0.void(of: 2) },
            refused: "amendment-conflicts", by: 4),
        amending(
            "what an event that cannot be read may depend on is not voided", given: visited + [Unheard()], after: [],
            when: { $0.void(of: 4) }, refused: "amendment-unchecked", by: 5),
    ]
}

/// Something that happened to business 1, of a type that this program does not know: a newer one recorded it.
private struct Unheard: Event {
    static let type: EventType = "business.celebrated"
    static let version = 1
    static let title = Text(en: "Business celebrated", nb: "Bedrift feiret")
    var tags: Tags { [BusinessID(number: 1).tag] }

    init() {}
    init(from json: inout JSONObject, version: Int) throws(JSONError) {}
    func write(to json: inout JSONWriter) {}
}
