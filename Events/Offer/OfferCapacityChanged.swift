import EventSourcing
import JSON

/// An offer has more or fewer seats than before.
package struct OfferCapacityChanged: Event {
    package static let type: EventType = "offer.capacity-changed"
    package static let version = 1
    package static let title = Text(en: "Capacity changed", nb: "Antall plasser endret")

    package let offer: OfferID
    package let capacity: Int
    package let reason: String

    package init(offer: OfferID, capacity: Int, reason: String) {
        self.offer = offer
        self.capacity = capacity
        self.reason = reason
    }

    package var tags: Tags { [offer.tag] }
}

extension OfferCapacityChanged {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        offer = try json.take("offer")
        capacity = try json.take("capacity", in: 0...100_000)
        reason = try json.takeText("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("offer", offer)
        json.put("capacity", capacity)
        json.put("reason", reason)
    }
}
