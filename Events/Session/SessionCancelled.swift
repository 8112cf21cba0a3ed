import EventSourcing
import JSON

/// A session will not take place.
package struct SessionCancelled: Event {
    package static let type: EventType = "session.cancelled"
    package static let version = 1
    package static let title = Text(en: "Session cancelled", nb: "Samling avlyst")

    package let session: SessionID
    package let offer: OfferID
    package let reason: String?

    package init(session: SessionID, offer: OfferID, reason: String?) {
        self.session = session
        self.offer = offer
        self.reason = reason
    }

    package var tags: Tags { [session.tag, offer.tag] }
}

extension SessionCancelled {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        session = try json.take("session")
        offer = try json.take("offer")
        reason = try json.takeTextIfPresent("reason")
    }

    package func write(to json: inout JSONWriter) {
        json.put("session", session)
        json.put("offer", offer)
        json.put("reason", reason)
    }
}
