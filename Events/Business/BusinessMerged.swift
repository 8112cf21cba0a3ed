import EventSourcing
import JSON

/// A business became part of another.
package struct BusinessMerged: Event {
    package static let type: EventType = "business.merged"
    package static let version = 1
    package static let title = Text(en: "Business merged", nb: "Virksomhet slått sammen")

    package let business: BusinessID
    /// The business that goes on.
    package let into: BusinessID
    package let date: CalendarDate

    package init(business: BusinessID, into: BusinessID, date: CalendarDate) {
        self.business = business
        self.into = into
        self.date = date
    }

    package var tags: Tags { [business.tag, into.tag] }
}

extension BusinessMerged {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        business = try json.take("business")
        into = try json.take("into")
        date = try json.take("date")
    }

    package func write(to json: inout JSONWriter) {
        json.put("business", business)
        json.put("into", into)
        json.put("date", date)
    }
}
