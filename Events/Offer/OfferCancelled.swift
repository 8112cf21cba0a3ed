import EventSourcing
import JSON

/// The offer will not be carried through.
package struct OfferCancelled: Event {
    package static let type: EventType = "offer.cancelled"
    package static let version = 1
    package static let title = Text(en: "Offer cancelled", nb: "Tilbud avlyst")

    package let offer: OfferID
    package let date: CalendarDate
    package let reason: Reason

    package init(offer: OfferID, date: CalendarDate, reason: Reason) {
        self.offer = offer
        self.date = date
        self.reason = reason
    }

    package var tags: Tags { [offer.tag] }
}

extension OfferCancelled {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        offer = try json.take("offer")
        date = try json.take("date")
        reason = try json.take("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("offer", offer)
        json.put("date", date)
        json.put("reason", reason)
    }
}

extension OfferCancelled {
    package enum Reason: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case tooFew = "too-few"
        case provider, other
    }
}
