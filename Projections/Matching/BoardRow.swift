import EventSourcing
import Events
import JSON

/// The offers for one need, the best first.
package struct BoardRow: Hashable, JSONReadable, JSONWritable {
    package struct Place: Hashable, JSONReadable, JSONWritable {
        package let offer: OfferID
        package let start: CalendarDate?
        package let score: Int
        package let topic: Int
    }

    package let offers: [Place]
}

/// A proposal and what was said to it.
package struct ProposalRow: JSONReadable, JSONWritable {
    package enum Status: String, CaseIterable, JSONReadable, JSONWritable {
        case proposed, accepted, rejected

        package var title: Text {
            switch self {
            case .proposed: Text(en: "proposed", nb: "foreslått")
            case .accepted: Text(en: "accepted", nb: "godtatt")
            case .rejected: Text(en: "rejected", nb: "avslått")
            }
        }
    }

    package var status: Status
    package let score: Int
    package var reason: MatchReason?
    /// When it was first accepted.
    package var firstAccepted: OfferRow.Milestone?
    /// The event that proposed it, and the last one about it.
    package let proposed: Position
    package var at: Position
}

extension BoardRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in BoardRow(offers: try row.take("offers")) }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in row.put("offers", offers) }
    }
}

extension BoardRow.Place {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (place) throws(JSONError) in
            BoardRow.Place(
                offer: try place.take("offer"), start: try place.takeIfPresent("start"), score: try place.take("score"),
                topic: try place.take("topic"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { place in
            place.put("offer", offer)
            place.put("start", start)
            place.put("score", score)
            place.put("topic", topic)
        }
    }
}

extension ProposalRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            ProposalRow(
                status: try row.take("status"), score: try row.take("score"), reason: try row.takeIfPresent("reason"),
                firstAccepted: try row.takeIfPresent("firstAccepted"), proposed: try row.take("proposed"),
                at: try row.take("at"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("status", status)
            row.put("score", score)
            row.put("reason", reason)
            row.put("firstAccepted", firstAccepted)
            row.put("proposed", proposed)
            row.put("at", at)
        }
    }
}

extension BoardRow.Place: Comparable {
    /// As matches are ordered: the better score first, then what starts sooner, then the smaller id.
    package static func < (left: Self, right: Self) -> Bool {
        let never = CalendarDate(day: .max)
        return (right.score, left.start ?? never, left.offer) < (left.score, right.start ?? never, right.offer)
    }
}
