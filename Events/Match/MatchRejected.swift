import EventSourcing
import JSON

/// The business says no to a proposed offer, and why.
package struct MatchRejected: Event {
    package static let type: EventType = "match.rejected"
    package static let version = 1
    package static let title = Text(en: "Match rejected", nb: "Kobling avslått")

    package let need: NeedID
    package let offer: OfferID
    package let business: BusinessID
    package let reason: MatchReason
    package let note: Personal?

    package init(need: NeedID, offer: OfferID, business: BusinessID, reason: MatchReason, note: Personal? = nil) {
        self.need = need
        self.offer = offer
        self.business = business
        self.reason = reason
        self.note = note
    }

    package var tags: Tags { [need.tag, offer.tag, business.tag] }

    package var personal: [PersonalField] {
        note.field("/note", of: business.tag, for: .account)
    }
}

extension MatchRejected {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        need = try json.take("need")
        offer = try json.take("offer")
        business = try json.take("business")
        reason = try json.take("reason")
        note = try json.takePersonalIfPresent("note")
    }

    package func write(to json: inout JSONWriter) {
        json.put("need", need)
        json.put("offer", offer)
        json.put("business", business)
        json.put("reason", reason)
    }
}
