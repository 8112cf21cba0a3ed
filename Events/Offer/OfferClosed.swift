import EventSourcing
import JSON

/// The offer was carried through.
package struct OfferClosed: Event {
    package static let type: EventType = "offer.closed"
    package static let version = 1
    package static let title = Text(en: "Offer closed", nb: "Tilbud avsluttet")

    package let offer: OfferID
    package let date: CalendarDate

    package init(offer: OfferID, date: CalendarDate) {
        self.offer = offer
        self.date = date
    }

    package var tags: Tags { [offer.tag] }
}

extension OfferClosed {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        offer = try json.take("offer")
        date = try json.take("date")
    }

    package func write(to json: inout JSONWriter) {
        json.put("offer", offer)
        json.put("date", date)
    }
}
