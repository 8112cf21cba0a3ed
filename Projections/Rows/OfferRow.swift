import EventSourcing
import Events
import JSON

/// An offer as last described, and how it stands.
package struct OfferRow: JSONReadable, JSONWritable {
    /// How many seats there are from a day on.
    package struct Capacity: JSONReadable, JSONWritable {
        package let on: CalendarDate
        package let seats: Int
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
    package let createdOn: CalendarDate
    package let created: Position
    package var publishedOn: CalendarDate?
    package var startedOn: CalendarDate?
    package var closedOn: CalendarDate?
    package var cancelledOn: CalendarDate?
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
        if cancelledOn != nil { return .cancelled }
        if closedOn != nil { return .closed }
        if startedOn != nil { return .started }
        return publishedOn == nil ? .planned : .published
    }

    /// How many seats there are now.
    package var capacity: Int { capacities.last?.seats ?? 0 }
    package var seatsFree: Int { max(0, capacity - seatsTaken) }

    /// How many seats there were on the day.
    package func capacity(on day: CalendarDate) -> Int { capacities.last { $0.on <= day }?.seats ?? 0 }

    mutating func setCapacity(_ seats: Int, on day: CalendarDate) {
        let place = capacities.firstIndex { $0.on > day } ?? capacities.count
        capacities.insert(Capacity(on: day, seats: seats), at: place)
    }
}

extension OfferRow {
    init(_ created: Recorded<OfferCreated>) {
        self.init(
            offer: created.event, createdOn: created.day, created: created.position, changed: created.position)
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            OfferRow(
                offer: try row.take("offer", as: StoredEvent<OfferCreated>.self).content,
                createdOn: try row.take("createdOn"), created: try row.take("created"),
                publishedOn: try row.takeIfPresent("publishedOn"), startedOn: try row.takeIfPresent("startedOn"),
                closedOn: try row.takeIfPresent("closedOn"), cancelledOn: try row.takeIfPresent("cancelledOn"),
                waitingList: try row.take("waitingList"), capacities: try row.take("capacities"),
                enrolments: try row.take("enrolments"), seatsTaken: try row.take("seatsTaken"),
                waiting: try row.take("waiting"), changed: try row.take("changed"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("offer", StoredEvent(offer))
            row.put("createdOn", createdOn)
            row.put("created", created)
            row.put("publishedOn", publishedOn)
            row.put("startedOn", startedOn)
            row.put("closedOn", closedOn)
            row.put("cancelledOn", cancelledOn)
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
            OfferRow.Capacity(on: try row.take("on"), seats: try row.take("seats"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("seats", seats)
        }
    }
}
