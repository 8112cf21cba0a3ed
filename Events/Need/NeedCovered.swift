import EventSourcing
import JSON

/// A need is met, for all or some of its heads.
package struct NeedCovered: Event {
    package static let type: EventType = "need.covered"
    package static let version = 1
    package static let title = Text(en: "Need covered", nb: "Behov dekket")

    package let need: NeedID
    package let offer: OfferID?
    package let by: Cover
    package let headsCovered: Int

    package init(need: NeedID, offer: OfferID?, by: Cover, headsCovered: Int) {
        self.need = need
        self.offer = offer
        self.by = by
        self.headsCovered = headsCovered
    }

    package var tags: Tags { Tags([need.tag] + (offer.map { [$0.tag] } ?? [])) }
}

extension NeedCovered {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        need = try json.take("need")
        offer = try json.takeIfPresent("offer")
        by = try json.take("by")
        headsCovered = try json.take("headsCovered", in: 1...10_000)
        if by == .offer, offer == nil { throw JSONError(.missing, path: "offer") }
    }

    package func write(to json: inout JSONWriter) {
        json.put("need", need)
        json.put("offer", offer)
        json.put("by", by)
        json.put("headsCovered", headsCovered)
    }
}

extension NeedCovered {
    /// What met it.
    package enum Cover: String, CaseIterable, JSONReadable, JSONWritable, Sendable {
        case offer, other
    }
}
