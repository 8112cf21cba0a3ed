import EventSourcing
import Events
import JSON
import ViewStorage

/// Everything that happened with one business, in the order it was recorded.
package struct BusinessTimeline: View {
    package static let name = "timeline"
    package static let version = 1
    package static let title = Text(en: "Business timeline", nb: "Virksomhetslogg")

    package let entries = ViewTable<Pair<BusinessID, Position>, TimelineRow>("timeline")
    private let businesses: BusinessRegister
    private let needs: NeedsRegister

    init(businesses: BusinessRegister, needs: NeedsRegister) {
        self.businesses = businesses
        self.needs = needs
    }

    package var tables: [any AnyViewTable] { [entries] }

    package var handlers: [EventHandler] {
        [
            note(BusinessRegistered.self) { ($0.business, $0.name ?? "") },
            note(BusinessUpdated.self) { ($0.business, "\($0.field.rawValue): \($0.new)") },
            note(VisitRecorded.self) { ($0.business, $0.topics.joined(separator: ", ")) },
            note(NeedLogged.self) { ($0.business, $0.title) },
            noteNeed(NeedRevised.self, \.need), noteNeed(NeedWithdrawn.self, \.need),
            noteNeed(NeedReopened.self, \.need), noteNeed(NeedCovered.self, \.need),
            note(PersonRegistered.self) { $0.business.map { ($0, "") } },
            note(EnrolmentRegistered.self) { event in event.business.map { ($0, event.offer.description) } },
            note(EnrolmentWaitlisted.self) { event in event.business.map { ($0, event.offer.description) } },
            note(EnrolmentCompleted.self) { event in event.business.map { ($0, event.offer.description) } },
            note(EnrolmentNotCompleted.self) { event in event.business.map { ($0, event.offer.description) } },
        ]
    }

    /// Enters each event of the type for the business it is about, with what is worth saying of it.
    private func note<E: Event>(
        _ type: E.Type, _ about: @escaping (E) throws -> (BusinessID, String)?
    ) -> EventHandler {
        .on(type) { recorded in
            guard let (business, detail) = try about(recorded.event) else { return }
            let row = TimelineRow(on: recorded.day, recorded: recorded.recorded, type: E.type, detail: detail)
            entries.put(row, for: Pair(business, recorded.position))
        }
    }

    private func noteNeed<E: Event>(_ type: E.Type, _ need: @escaping @Sendable (E) -> NeedID) -> EventHandler {
        note(type) { event in try needs.needs.get(need(event)).map { ($0.need.business, $0.need.title) } }
    }
}

/// One entry of a business's timeline.
package struct TimelineRow: JSONReadable, JSONWritable {
    package let on: CalendarDate
    package let recorded: Timestamp
    package let type: EventType
    package let detail: String

    /// Whether it was recorded more than 14 days after it happened.
    package var isLate: Bool { recorded.osloDate.day - on.day > 14 }
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
