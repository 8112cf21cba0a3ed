import EventSourcing
import JSON

/// Somebody may be forgotten: from here on what is personal about the subject is neither read nor recorded.
package struct ErasureRequested: Event {
    package static let type: EventType = "erasure.requested"
    package static let version = 1
    package static let title = Text(en: "Erasure requested", nb: "Sletting bedt om")

    /// Whose personal values are to be erased: `contact:0198…`.
    package let subject: Tag
    package let basis: ErasureBasis
    package let requestedBy: ErasureRequester

    package init(subject: Tag, basis: ErasureBasis, requestedBy: ErasureRequester) {
        self.subject = subject
        self.basis = basis
        self.requestedBy = requestedBy
    }

    package var tags: Tags { [subject] }
}

extension ErasureRequested {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        subject = try json.takeSubject("subject")
        basis = try json.take("basis")
        requestedBy = try json.take("requestedBy")
    }

    package func write(to json: inout JSONWriter) {
        json.put("subject", subject)
        json.put("basis", basis)
        json.put("requestedBy", requestedBy)
    }
}

/// Why somebody is forgotten: the grounds of article 17(1) of the General Data Protection Regulation.
package enum ErasureBasis: String, Choice {
    case noLongerNeeded = "no-longer-needed"
    case consentWithdrawn = "consent-withdrawn"
    case objection
    case unlawful
    case duty
    case retention

    package var title: Text {
        switch self {
        case .noLongerNeeded: Text(en: "no longer needed", nb: "trengs ikke lenger")
        case .consentWithdrawn: Text(en: "consent withdrawn", nb: "samtykke trukket")
        case .objection: Text(en: "objection", nb: "protest")
        case .unlawful: Text(en: "kept unlawfully", nb: "ulovlig behandlet")
        case .duty: Text(en: "duty to erase", nb: "plikt til å slette")
        case .retention: Text(en: "kept long enough", nb: "lagringstida er ute")
        }
    }
}

/// Who asked for it.
package enum ErasureRequester: String, Choice {
    case subject
    case guardian
    case programme
    case authority

    package var title: Text {
        switch self {
        case .subject: Text(en: "the person", nb: "personen selv")
        case .guardian: Text(en: "a guardian", nb: "verge eller foresatt")
        case .programme: Text(en: "the programme", nb: "programmet")
        case .authority: Text(en: "an authority", nb: "en myndighet")
        }
    }
}
