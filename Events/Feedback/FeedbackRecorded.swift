import EventSourcing
import JSON

/// A participant or a business said what an offer was worth.
package struct FeedbackRecorded: Event {
    package static let type: EventType = "feedback.recorded"
    package static let version = 1
    package static let title = Text(en: "Feedback", nb: "Tilbakemelding")

    package let feedback: FeedbackID
    package let offer: OfferID
    package let enrolment: EnrolmentID?
    package let business: BusinessID?
    /// From 1, not at all, to 5, very.
    package let relevance: Int
    package let usedAtWork: Bool?
    /// How many months after the offer ended.
    package let monthsAfter: Int
    package let comment: Personal?

    package init(
        feedback: FeedbackID, offer: OfferID, enrolment: EnrolmentID?, business: BusinessID?, relevance: Int,
        usedAtWork: Bool?, monthsAfter: Int,
        comment: Personal? = nil
    ) {
        self.feedback = feedback
        self.offer = offer
        self.enrolment = enrolment
        self.business = business
        self.relevance = relevance
        self.usedAtWork = usedAtWork
        self.monthsAfter = monthsAfter
        self.comment = comment
    }

    package var tags: Tags { Tags([feedback.tag, offer.tag] + [enrolment?.tag, business?.tag].compactMap { $0 }) }

    package var personal: [PersonalField] {
        comment.field("/comment", of: (business?.tag ?? enrolment?.tag ?? feedback.tag), for: .account)
    }
}

extension FeedbackRecorded {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        feedback = try json.take("feedback")
        offer = try json.take("offer")
        enrolment = try json.takeIfPresent("enrolment")
        business = try json.takeIfPresent("business")
        relevance = try json.take("relevance", in: 1...5)
        usedAtWork = try json.takeIfPresent("usedAtWork")
        monthsAfter = try json.take("monthsAfter", in: 0...120)
        comment = try json.takePersonalIfPresent("comment")
    }

    package func write(to json: inout JSONWriter) {
        json.put("feedback", feedback)
        json.put("offer", offer)
        json.put("enrolment", enrolment)
        json.put("business", business)
        json.put("relevance", relevance)
        json.put("usedAtWork", usedAtWork)
        json.put("monthsAfter", monthsAfter)
    }
}
