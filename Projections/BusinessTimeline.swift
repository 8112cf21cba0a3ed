import EventSourcing
import Events
import JSON
import ViewStorage

/// Everything that happened with one business, in the order it was recorded.
package struct BusinessTimeline: View {
    package static let name = "timeline"
    package static let version = 2
    package static let title = Text(en: "Business timeline", nb: "Virksomhetslogg")

    package let entries = ViewTable<Pair<BusinessID, Position>, TimelineRow>("timeline")
    private let needs: NeedsRegister

    init(needs: NeedsRegister) { self.needs = needs }

    package var tables: [any AnyViewTable] { [entries] }

    package var handlers: [EventHandler] { businessHandlers + needHandlers + participationHandlers + resourceHandlers }

    private var businessHandlers: [EventHandler] {
        [
            note(BusinessRegistered.self) { ($0.business, $0.name ?? "") },
            note(BusinessUpdated.self) { update in
                (update.business, update.field.rawValue + (update.new.map { ": \($0)" } ?? ""))
            },
            note(BusinessClosed.self) { ($0.business, $0.reason.rawValue) },
            noteAll(BusinessMerged.self) { merged in
                [(merged.business, merged.into.description), (merged.into, merged.business.description)]
            },
            note(ContactRegistered.self) { ($0.business, $0.function) },
            note(ContactRetired.self) { ($0.business, $0.contact.description) },
            note(OutreachAttempted.self) { ($0.business, "\($0.channel.rawValue): \($0.outcome.rawValue)") },
            note(VisitRecorded.self) { ($0.business, $0.topics.joined(separator: ", ")) },
            noteAll(ArenaHeld.self) { arena in arena.businesses.map { ($0, arena.kind.rawValue) } },
        ]
    }

    private var needHandlers: [EventHandler] {
        [
            note(NeedLogged.self) { ($0.business, $0.title) },
            noteNeed(NeedRevised.self, \.need), noteNeed(NeedWithdrawn.self, \.need),
            noteNeed(NeedReopened.self, \.need), noteNeed(NeedCovered.self, \.need),
            noteFollowup(FollowupPlanned.self, \.about) { "\($0.dueOn)" },
            noteFollowup(FollowupDone.self, \.about) { _ in "" },
            noteFollowup(FollowupDropped.self, \.about) { $0.reason ?? "" },
        ]
    }

    private var participationHandlers: [EventHandler] {
        [
            note(PersonRegistered.self) { $0.business.map { ($0, "") } },
            note(EnrolmentRegistered.self) { event in event.business.map { ($0, event.offer.description) } },
            note(EnrolmentWaitlisted.self) { event in event.business.map { ($0, event.offer.description) } },
            note(EnrolmentCompleted.self) { event in event.business.map { ($0, event.offer.description) } },
            note(EnrolmentNotCompleted.self) { event in event.business.map { ($0, event.offer.description) } },
            note(FeedbackRecorded.self) { event in event.business.map { ($0, event.offer.description) } },
        ]
    }

    private var resourceHandlers: [EventHandler] {
        [
            note(TimeLogged.self) { event in event.business.map { ($0, "\(event.minutes) min") } },
            note(TravelLogged.self) { event in event.business.map { ($0, "\(event.km) km") } },
            note(CostRecorded.self) { event in event.business.map { ($0, "\(event.øre / 100) kr") } },
        ]
    }

    /// Enters each event of the type for the business it is about, with what is worth saying of it.
    private func note<E: Event>(_ type: E.Type, _ about: @escaping (E) throws -> (BusinessID, String)?) -> EventHandler
    {
        noteAll(type) { event in try about(event).map { [$0] } ?? [] }
    }

    /// As `note`, for events that are about several businesses.
    private func noteAll<E: Event>(_ type: E.Type, _ about: @escaping (E) throws -> [(BusinessID, String)])
        -> EventHandler
    {
        .on(type) { recorded in
            for (business, detail) in try about(recorded.event) {
                let row = TimelineRow(on: recorded.day, recorded: recorded.recorded, type: E.type, detail: detail)
                entries.put(row, for: Pair(business, recorded.position))
            }
        }
    }

    private func noteNeed<E: Event>(_ type: E.Type, _ need: @escaping @Sendable (E) -> NeedID) -> EventHandler {
        note(type) { event in try needs.needs.get(need(event)).map { ($0.need.business, $0.need.title) } }
    }

    /// Enters a follow-up for the business it is about, or the business of the need it is about.
    private func noteFollowup<E: Event>(
        _ type: E.Type, _ about: @escaping @Sendable (E) -> FollowupSubject, _ detail: @escaping (E) -> String
    ) -> EventHandler {
        note(type) { event in
            switch about(event) {
            case .business(let business): (business, detail(event))
            case .need(let need): try needs.needs.get(need).map { ($0.need.business, detail(event)) }
            case .offer: nil
            }
        }
    }
}

/// One entry of a business's timeline.
package struct TimelineRow: JSONReadable, JSONWritable {
    package let on: CalendarDate
    package let recorded: Timestamp
    package let type: EventType
    package let detail: String

    /// Whether it was recorded so long after it happened that it counts as late.
    package var isLate: Bool { recorded.osloDate.day - on.day > RecordingLog.daysUntilLate }
}

extension TimelineRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            TimelineRow(
                on: try row.take("on"), recorded: try row.take("recorded", as: OffsetTime.self).instant,
                type: try row.take("type"), detail: try row.take("detail"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("recorded", OffsetTime(recorded))
            row.put("type", type)
            row.put("detail", detail)
        }
    }
}
