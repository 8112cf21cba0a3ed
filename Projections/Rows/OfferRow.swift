import EventSourcing
import Events
import JSON

/// An offer as last described, and how it stands.
package struct OfferRow: JSONReadable, JSONWritable {
    /// How many seats there are from a day on.
    package struct Capacity: JSONReadable, JSONWritable {
        package let on: CalendarDate
        package let at: Position
        package let seats: Int
    }

    /// A stage the offer came to: the day, and the event that says so.
    package struct Milestone: JSONReadable, JSONWritable {
        package let on: CalendarDate
        package let at: Position
    }

    package enum Status: String, CaseIterable {
        case planned, published, started, closed, cancelled

        package var title: Text {
            switch self {
            case .planned: Text(en: "planned", nb: "planlagt")
            case .published: Text(en: "published", nb: "publisert")
            case .started: Text(en: "started", nb: "startet")
            case .closed: Text(en: "closed", nb: "avsluttet")
            case .cancelled: Text(en: "cancelled", nb: "avlyst")
            }
        }
    }

    package var offer: OfferCreated
    package let created: Milestone
    package var published: Milestone?
    package var started: Milestone?
    package var closed: Milestone?
    package var cancelled: Milestone?
    /// The day it was to start when it was first published.
    package var plannedStart: CalendarDate?
    package var waitingList = false
    /// In the order of the days.
    package var capacities: [Capacity] = []
    /// Everybody who ever enrolled or waited, the first who came first.
    package var enrolments: [EnrolmentID] = []
    package var seatsTaken = 0
    package var waiting = 0
    package var changed: Position
}

extension OfferRow {
    package var status: Status {
        if cancelled != nil { return .cancelled }
        if closed != nil { return .closed }
        if started != nil { return .started }
        return published == nil ? .planned : .published
    }

    /// How many seats there are now.
    package var capacity: Int { capacities.last?.seats ?? 0 }
    package var seatsFree: Int { max(0, capacity - seatsTaken) }

    /// How many seats there were on the day.
    package func capacity(on day: CalendarDate) -> Int { capacities.last { $0.on <= day }?.seats ?? 0 }

    mutating func setCapacity(_ seats: Int, _ from: Milestone) {
        let place = capacities.firstIndex { $0.on > from.on } ?? capacities.count
        capacities.insert(Capacity(on: from.on, at: from.at, seats: seats), at: place)
    }
}

extension OfferRow {
    init(_ created: Recorded<OfferCreated>) {
        self.init(
            offer: created.event, created: Milestone(on: created.day, at: created.position), changed: created.position)
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            OfferRow(
                offer: try row.take("offer", as: StoredEvent<OfferCreated>.self).content,
                created: try row.take("created"), published: try row.takeIfPresent("published"),
                started: try row.takeIfPresent("started"), closed: try row.takeIfPresent("closed"),
                cancelled: try row.takeIfPresent("cancelled"), plannedStart: try row.takeIfPresent("plannedStart"),
                waitingList: try row.take("waitingList"), capacities: try row.take("capacities"),
                enrolments: try row.take("enrolments"), seatsTaken: try row.take("seatsTaken"),
                waiting: try row.take("waiting"), changed: try row.take("changed"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("offer", StoredEvent(offer))
            row.put("created", created)
            row.put("published", published)
            row.put("started", started)
            row.put("closed", closed)
            row.put("cancelled", cancelled)
            row.put("plannedStart", plannedStart)
            row.put("waitingList", waitingList)
            row.put("capacities", capacities)
            row.put("enrolments", enrolments)
            row.put("seatsTaken", seatsTaken)
            row.put("waiting", waiting)
            row.put("changed", changed)
        }
    }
}

extension OfferRow.Capacity {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            OfferRow.Capacity(on: try row.take("on"), at: try row.take("at"), seats: try row.take("seats"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("at", at)
            row.put("seats", seats)
        }
    }
}

extension OfferRow.Milestone {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            OfferRow.Milestone(on: try row.take("on"), at: try row.take("at"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("at", at)
        }
    }
}
