import EventSourcing
import JSON

/// The first session was held; whoever leaves from now on withdraws.
package struct OfferStarted: Event {
    package static let type: EventType = "offer.started"
    package static let version = 1
    package static let title = Text(en: "Offer started", nb: "Tilbud startet")

    package let offer: OfferID
    package let date: CalendarDate

    package init(offer: OfferID, date: CalendarDate) {
        self.offer = offer
        self.date = date
    }

    package var tags: Tags { [offer.tag] }
}

extension OfferStarted {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        offer = try json.take("offer")
        date = try json.take("date")
    }

    package func write(to json: inout JSONWriter) {
        json.put("offer", offer)
        json.put("date", date)
    }
}
