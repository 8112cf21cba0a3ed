import EventSourcing

/// Why an offer will not do for a need, whatever else speaks for it. The raw value is the reason's code.
package enum Obstacle: String, CaseIterable, Sendable {
    case status
    case started
    case deadline
    case window
    case language
    case level
    case mode
    case travel
    case price
    case seats
    case closed

    package var title: Text {
        switch self {
        case .status: Text(en: "not published, closed or cancelled", nb: "ikke publisert, avsluttet eller avlyst")
        case .started: Text(en: "has started", nb: "har startet")
        case .deadline: Text(en: "deadline passed", nb: "fristen er ute")
        case .window: Text(en: "starts outside the need's window", nb: "starter utenfor behovets tidsrom")
        case .language: Text(en: "another language", nb: "et annet språk")
        case .level: Text(en: "another level", nb: "et annet nivå")
        case .mode: Text(en: "a form that will not do", nb: "en form som ikke passer")
        case .travel: Text(en: "too far to travel", nb: "for lang reise")
        case .price: Text(en: "costs more than the budget", nb: "koster mer enn budsjettet")
        case .seats: Text(en: "full, no waiting list", nb: "fullt, ingen venteliste")
        case .closed: Text(en: "the business is closed", nb: "virksomheten er nedlagt")
        }
    }
}
