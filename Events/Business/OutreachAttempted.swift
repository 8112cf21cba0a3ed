import EventSourcing
import JSON

/// A coordinator tried to reach a business; that is no visit.
package struct OutreachAttempted: Event {
    package static let type: EventType = "outreach.attempted"
    package static let version = 1
    package static let title = Text(en: "Contact attempt", nb: "Kontaktforsøk")

    package enum Channel: String, Choice {
        case phone, email, letter, social

        package var title: Text {
            switch self {
            case .phone: Text(en: "phone", nb: "telefon")
            case .email: Text(en: "e-mail", nb: "e-post")
            case .letter: Text(en: "letter", nb: "brev")
            case .social: Text(en: "social media", nb: "sosiale medier")
            }
        }
    }

    package enum Outcome: String, Choice {
        case answered, agreed, declined, noAnswer = "no-answer"

        package var title: Text {
            switch self {
            case .answered: Text(en: "answered", nb: "svarte")
            case .agreed: Text(en: "agreed to meet", nb: "avtalte møte")
            case .declined: Text(en: "declined", nb: "takket nei")
            case .noAnswer: Text(en: "no answer", nb: "ikke svar")
            }
        }
    }

    package let business: BusinessID
    package let channel: Channel
    package let outcome: Outcome
    package let note: Personal?

    package init(business: BusinessID, channel: Channel, outcome: Outcome, note: Personal? = nil) {
        self.business = business
        self.channel = channel
        self.outcome = outcome
        self.note = note
    }

    package var tags: Tags { [business.tag] }

    package var personal: [PersonalField] {
        note.field("/note", of: business.tag, for: .account)
    }
}

extension OutreachAttempted {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        business = try json.take("business")
        channel = try json.take("channel")
        outcome = try json.take("outcome")
        note = try json.takePersonalIfPresent("note")
    }

    package func write(to json: inout JSONWriter) {
        json.put("business", business)
        json.put("channel", channel)
        json.put("outcome", outcome)
    }
}
