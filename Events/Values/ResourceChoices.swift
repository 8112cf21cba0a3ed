import EventSourcing
import JSON

/// What time was spent on.
package enum Activity: String, Choice {
    case outreach, visit, need, matching, offer, arena, administration, other

    package var title: Text {
        switch self {
        case .outreach: Text(en: "outreach", nb: "kontaktarbeid")
        case .visit: Text(en: "visits", nb: "bedriftsbesøk")
        case .need: Text(en: "mapping of needs", nb: "kartlegging")
        case .matching: Text(en: "matching", nb: "kobling")
        case .offer: Text(en: "offers", nb: "tilbud")
        case .arena: Text(en: "arenas", nb: "møteplasser")
        case .administration: Text(en: "administration", nb: "administrasjon")
        case .other: Text(en: "other", nb: "annet")
        }
    }
}

package enum TravelMode: String, Choice {
    case car, bus, train, boat, plane, other

    package var title: Text {
        switch self {
        case .car: Text(en: "car", nb: "bil")
        case .bus: Text(en: "bus", nb: "buss")
        case .train: Text(en: "train", nb: "tog")
        case .boat: Text(en: "boat", nb: "båt")
        case .plane: Text(en: "plane", nb: "fly")
        case .other: Text(en: "other", nb: "annet")
        }
    }
}

package enum CostKind: String, Choice {
    case salary, travel, venue, teaching, material, other

    package var title: Text {
        switch self {
        case .salary: Text(en: "salary", nb: "lønn")
        case .travel: Text(en: "travel", nb: "reise")
        case .venue: Text(en: "venue", nb: "lokale")
        case .teaching: Text(en: "teaching", nb: "undervisning")
        case .material: Text(en: "material", nb: "materiell")
        case .other: Text(en: "other", nb: "annet")
        }
    }
}

/// Who bears a cost.
package enum CostFunding: String, Choice {
    case grant, own, participant

    package var title: Text {
        switch self {
        case .grant: Text(en: "grant", nb: "tilskudd")
        case .own: Text(en: "own effort", nb: "egeninnsats")
        case .participant: Text(en: "participants", nb: "deltakere")
        }
    }
}

package enum ArenaKind: String, Choice {
    case kompetanseforum, fagdag, frokostmøte, nettverk, annet

    package var title: Text {
        switch self {
        case .kompetanseforum: Text(en: "competence forum", nb: "kompetanseforum")
        case .fagdag: Text(en: "seminar day", nb: "fagdag")
        case .frokostmøte: Text(en: "breakfast meeting", nb: "frokostmøte")
        case .nettverk: Text(en: "network meeting", nb: "nettverksmøte")
        case .annet: Text(en: "other", nb: "annet")
        }
    }
}

/// How a session is held.
package enum SessionMode: String, Choice {
    case onsite, online

    package var title: Text {
        switch self {
        case .onsite: Text(en: "on site", nb: "på stedet")
        case .online: Text(en: "online", nb: "på nett")
        }
    }
}

/// In what role somebody records events.
package enum ActorRole: String, Choice {
    case coordinator, provider, county, analyst, auditor, system

    package var title: Text {
        switch self {
        case .coordinator: Text(en: "coordinator", nb: "koordinator")
        case .provider: Text(en: "provider, study centre", nb: "leverandør, studiesenter")
        case .county: Text(en: "county", nb: "fylke")
        case .analyst: Text(en: "analyst", nb: "analytiker")
        case .auditor: Text(en: "auditor", nb: "revisor")
        case .system: Text(en: "system", nb: "system")
        }
    }
}
