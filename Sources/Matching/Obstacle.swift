import EventSourcing

/// Why an offer will not do for a need, whatever else speaks for it.
package enum Obstacle: String, CaseIterable, Sendable {
    case notOpen = "not-open"
    case started
    case deadlinePassed = "deadline-passed"
    case full
    case outsideWindow = "outside-window"
    case language
    case level
    case mode
    case price
    case noSharedSkill = "no-shared-skill"

    package var title: Text {
        switch self {
        case .notOpen: Text(en: "not published, closed or cancelled", nb: "ikke publisert, avsluttet eller avlyst")
        case .started: Text(en: "has started", nb: "har startet")
        case .deadlinePassed: Text(en: "deadline passed", nb: "fristen er ute")
        case .full: Text(en: "full, no waiting list", nb: "fullt, ingen venteliste")
        case .outsideWindow: Text(en: "starts outside the need's window", nb: "starter utenfor behovets tidsrom")
        case .language: Text(en: "another language", nb: "et annet språk")
        case .level: Text(en: "another level", nb: "et annet nivå")
        case .mode: Text(en: "a form that will not do", nb: "en form som ikke passer")
        case .price: Text(en: "costs more than the budget", nb: "koster mer enn budsjettet")
        case .noSharedSkill: Text(en: "no skill in common", nb: "ingen felles kompetanse")
        }
    }
}
