import EventSourcing
import JSON

/// What decided for or against an offer.
package enum MatchReason: String, Choice {
    case topic, place, time, level, price, mode, other

    package var title: Text {
        switch self {
        case .topic: Text(en: "the topic", nb: "emnet")
        case .place: Text(en: "the place", nb: "stedet")
        case .time: Text(en: "the time", nb: "tiden")
        case .level: Text(en: "the level", nb: "nivået")
        case .price: Text(en: "the price", nb: "prisen")
        case .mode: Text(en: "the form", nb: "formen")
        case .other: Text(en: "something else", nb: "noe annet")
        }
    }
}
