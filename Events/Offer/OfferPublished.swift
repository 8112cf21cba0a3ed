import EventSourcing
import JSON

/// People can enrol from now on.
package struct OfferPublished: Event {
    package static let type: EventType = "offer.published"
    package static let version = 1
    package static let title = Text(en: "Offer published", nb: "Tilbud publisert")

    package let offer: OfferID
    /// How many seats there are.
    package let capacity: Int
    /// Whether people may wait for a seat.
    package let waitingList: Bool

    package init(offer: OfferID, capacity: Int, waitingList: Bool) {
        self.offer = offer
        self.capacity = capacity
        self.waitingList = waitingList
    }

    package var tags: Tags { [offer.tag] }
}

extension OfferPublished {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        offer = try json.take("offer")
        capacity = try json.take("capacity", in: 0...100_000)
        waitingList = try json.take("waitingList")
    }

    package func write(to json: inout JSONWriter) {
        json.put("offer", offer)
        json.put("capacity", capacity)
        json.put("waitingList", waitingList)
    }
}
