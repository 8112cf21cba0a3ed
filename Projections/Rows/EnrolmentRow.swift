import EventSourcing
import Events
import JSON

/// One person's way through one offer.
package struct EnrolmentRow: JSONReadable, JSONWritable {
    package enum Status: String, CaseIterable, JSONReadable, JSONWritable {
        case seated, waiting, cancelled, withdrawn, completed, notCompleted

        package var title: Text {
            switch self {
            case .seated: Text(en: "enrolled", nb: "påmeldt")
            case .waiting: Text(en: "waiting", nb: "på venteliste")
            case .cancelled: Text(en: "cancelled", nb: "avmeldt")
            case .withdrawn: Text(en: "withdrawn", nb: "frafalt")
            case .completed: Text(en: "completed", nb: "fullført")
            case .notCompleted: Text(en: "not completed", nb: "ikke fullført")
            }
        }

        /// Whether it takes up a seat; one who has completed keeps it.
        package var takesSeat: Bool { self == .seated || self == .completed || self == .notCompleted }
    }

    /// The status from a day on.
    package struct Change: JSONReadable, JSONWritable {
        package let on: CalendarDate
        package let status: Status
        package let at: Position
    }

    package let enrolment: EnrolmentRegistered
    /// In the order of the days, those of one day in the order they were recorded.
    package private(set) var changes: [Change]
    /// What was completed, if it was.
    package var completion: StoredEvent<EnrolmentCompleted>?

    init(_ enrolment: EnrolmentRegistered, _ first: Change) {
        self.enrolment = enrolment
        changes = [first]
    }

    mutating func change(_ change: Change) {
        let place = changes.firstIndex { $0.on > change.on } ?? changes.count
        changes.insert(change, at: place)
    }
}

extension EnrolmentRow {
    /// As it stands now.
    package var status: Status { changes.max { $0.at < $1.at }?.status ?? .seated }
    /// The event that began it: its place in the line.
    package var since: Position { changes.map(\.at).min() ?? .start }
    /// When the person first had a seat.
    package var firstSeat: Change? { changes.first { $0.status == .seated } }
    /// When the person first waited.
    package var firstWait: Change? { changes.first { $0.status == .waiting } }
    package var seatedOn: CalendarDate? { firstSeat?.on }

    /// Whether the person had a seat, or had completed, at the end of the day.
    package func hasSeat(on day: CalendarDate) -> Bool {
        changes.last { $0.on <= day }?.status.takesSeat ?? false
    }

    /// Whether the person held a seat when an offer started on the day; one who left on that very day did.
    package func heldSeat(atStart day: CalendarDate) -> Bool {
        changes.last { $0.on < day || ($0.on == day && $0.status != .withdrawn) }?.status.takesSeat ?? false
    }
}

extension EnrolmentRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            let enrolment = try row.take("enrolment", as: StoredEvent<EnrolmentRegistered>.self).content
            let changes: [Change] = try row.take("changes")
            return EnrolmentRow(
                enrolment: enrolment, changes: changes, completion: try row.takeIfPresent("completion"))
        }
    }

    private init(enrolment: EnrolmentRegistered, changes: [Change], completion: StoredEvent<EnrolmentCompleted>?) {
        self.enrolment = enrolment
        self.changes = changes
        self.completion = completion
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("enrolment", StoredEvent(enrolment))
            row.put("changes", changes)
            row.put("completion", completion)
        }
    }
}

extension EnrolmentRow.Change {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            EnrolmentRow.Change(on: try row.take("on"), status: try row.take("status"), at: try row.take("at"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("status", status)
            row.put("at", at)
        }
    }
}
