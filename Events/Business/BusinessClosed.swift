import EventSourcing
import JSON

/// A business ceased to be.
package struct BusinessClosed: Event {
    package static let type: EventType = "business.closed"
    package static let version = 1
    package static let title = Text(en: "Business closed", nb: "Virksomhet nedlagt")

    package enum Reason: String, Choice {
        case bankruptcy, deleted, gone

        package var title: Text {
            switch self {
            case .bankruptcy: Text(en: "bankruptcy", nb: "konkurs")
            case .deleted: Text(en: "deleted from the register", nb: "slettet i registeret")
            case .gone: Text(en: "gone", nb: "borte")
            }
        }
    }

    package let business: BusinessID
    package let date: CalendarDate
    package let reason: Reason

    package init(business: BusinessID, date: CalendarDate, reason: Reason) {
        self.business = business
        self.date = date
        self.reason = reason
    }

    package var tags: Tags { [business.tag] }
}

extension BusinessClosed {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        business = try json.take("business")
        date = try json.take("date")
        reason = try json.take("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("business", business)
        json.put("date", date)
        json.put("reason", reason)
    }
}
