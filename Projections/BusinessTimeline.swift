import EventSourcing
import Events
import JSON
import ViewStorage

/// Everything that happened with one business, in the order it was recorded.
package struct BusinessTimeline: View {
    package static let name = "timeline"
    package static let version = 3
    package static let title = Text(en: "Business timeline", nb: "Virksomhetslogg")

    package let entries = ViewTable<Pair<BusinessID, Position>, TimelineRow>("timeline")
    /// Whose each need is, and what it is called: kept here as well, so that the timeline need not wait for the register.
    private let needs = ViewTable<NeedID, TimelineNeed>("timeline-needs")

    package var tables: [any AnyViewTable] { [entries, needs] }

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
            note(NeedLogged.self) { logged in
                needs.put(TimelineNeed(business: logged.business, title: logged.title), for: logged.need)
                return (logged.business, logged.title)
            },
            note(NeedRevised.self) { revised in
                if let title = revised.title { try needs.update(revised.need) { $0.title = title } }
                return try needs.get(revised.need).map { ($0.business, $0.title) }
            },
            noteNeed(NeedWithdrawn.self, \.need),
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
        .on(type) { recorded in
            if let (business, detail) = try about(recorded.event) { enter(recorded, for: business, detail) }
        }
    }

    /// As `note`, for events that are about several businesses.
    private func noteAll<E: Event>(_ type: E.Type, _ about: @escaping (E) throws -> [(BusinessID, String)])
        -> EventHandler
    {
        .on(type) { recorded in
            for (business, detail) in try about(recorded.event) { enter(recorded, for: business, detail) }
        }
    }

    private func enter<E: Event>(_ recorded: Recorded<E>, for business: BusinessID, _ detail: String) {
        let row = TimelineRow(on: recorded.day, recorded: recorded.recorded, type: E.type, detail: detail)
        entries.add(row, for: Pair(business, recorded.position))
    }

    private func noteNeed<E: Event>(_ type: E.Type, _ need: @escaping @Sendable (E) -> NeedID) -> EventHandler {
        note(type) { event in try needs.get(need(event)).map { ($0.business, $0.title) } }
    }

    /// Enters a follow-up for the business it is about, or the business of the need it is about.
    private func noteFollowup<E: Event>(
        _ type: E.Type, _ about: @escaping @Sendable (E) -> FollowupSubject, _ detail: @escaping (E) -> String
    ) -> EventHandler {
        note(type) { event in
            switch about(event) {
            case .business(let business): (business, detail(event))
            case .need(let need): try needs.get(need).map { ($0.business, detail(event)) }
            case .offer: nil
            }
        }
    }
}

/// What the timeline says of a need.
private struct TimelineNeed: JSONReadable, JSONWritable {
    let business: BusinessID
    var title: String
}

extension TimelineNeed {
    init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            TimelineNeed(business: try row.take("business"), title: try row.take("title"))
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("business", business)
            row.put("title", title)
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
