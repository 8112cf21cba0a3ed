import EventSourcing
import JSON

/// Participants of an offer will meet, at a place or online.
package struct SessionScheduled: Event {
    package static let type: EventType = "session.scheduled"
    package static let version = 1
    package static let title = Text(en: "Session scheduled", nb: "Samling planlagt")

    package let session: SessionID
    package let offer: OfferID
    package let start: OffsetTime
    package let end: OffsetTime
    package let mode: SessionMode
    package let location: LocationID?
    package let url: String?

    package init(
        session: SessionID, offer: OfferID, start: OffsetTime, end: OffsetTime, mode: SessionMode,
        location: LocationID?, url: String?
    ) {
        self.session = session
        self.offer = offer
        self.start = start
        self.end = end
        self.mode = mode
        self.location = location
        self.url = url
    }

    package var tags: Tags { Tags([session.tag, offer.tag] + [location?.tag].compactMap { $0 }) }
}

extension SessionScheduled {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        session = try json.take("session")
        offer = try json.take("offer")
        start = try json.take("start")
        end = try json.take("end")
        mode = try json.take("mode")
        location = try json.takeIfPresent("location")
        url = try json.takeTextIfPresent("url")
    }

    package func write(to json: inout JSONWriter) {
        json.put("session", session)
        json.put("offer", offer)
        json.put("start", start)
        json.put("end", end)
        json.put("mode", mode)
        json.put("location", location)
        json.put("url", url)
    }
}
