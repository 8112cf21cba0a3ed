import EventSourcing
import JSON

/// Why an event is corrected or voided.
package enum AmendmentReason: String, Choice {
    case mistake, subject, date, amount, duplicate, notHappened = "not-happened", other

    package var title: Text {
        switch self {
        case .mistake: Text(en: "a slip", nb: "skrivefeil")
        case .subject: Text(en: "the wrong business, person or offer", nb: "feil virksomhet, person eller tilbud")
        case .date: Text(en: "the wrong day", nb: "feil dag")
        case .amount: Text(en: "the wrong amount", nb: "feil mengde")
        case .duplicate: Text(en: "recorded twice", nb: "registrert to ganger")
        case .notHappened: Text(en: "it never happened", nb: "det skjedde ikke")
        case .other: Text(en: "other", nb: "annet")
        }
    }
}
