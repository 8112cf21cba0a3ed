import EventSourcing
import JSON

/// A field that is one of a few words, with what people call each.
package protocol Choice: RawRepresentable<String>, CaseIterable, JSONReadable, JSONWritable, Hashable, Sendable {
    var title: Text { get }
}

/// Whose a business is.
package enum Sector: String, Choice {
    case offentlig, privat

    package var title: Text {
        switch self {
        case .offentlig: Text(en: "public", nb: "offentlig")
        case .privat: Text(en: "private", nb: "privat")
        }
    }
}

/// What the programme does at a visit: it drives, it brokers, or it is a place to meet.
package enum ProgrammeRole: String, Choice {
    case motor, megler, møteplass

    package var title: Text {
        switch self {
        case .motor: Text(en: "driver", nb: "motor")
        case .megler: Text(en: "broker", nb: "megler")
        case .møteplass: Text(en: "meeting place", nb: "møteplass")
        }
    }
}

package enum VisitMode: String, Choice {
    case onsite, video

    package var title: Text {
        switch self {
        case .onsite: Text(en: "on site", nb: "på stedet")
        case .video: Text(en: "video", nb: "video")
        }
    }
}

/// How an offer is given.
package enum DeliveryMode: String, Choice {
    case onsite, online, blended

    package var title: Text {
        switch self {
        case .onsite: Text(en: "on site", nb: "stedbasert")
        case .online: Text(en: "online", nb: "nettbasert")
        case .blended: Text(en: "blended", nb: "samlingsbasert")
        }
    }
}

package enum OfferKind: String, Choice {
    case course, videreutdanning, fagskole, fagbrev, seminar

    package var title: Text {
        switch self {
        case .course: Text(en: "course", nb: "kurs")
        case .videreutdanning: Text(en: "further education", nb: "videreutdanning")
        case .fagskole: Text(en: "vocational college", nb: "fagskole")
        case .fagbrev: Text(en: "trade certificate", nb: "fagbrev")
        case .seminar: Text(en: "seminar", nb: "seminar")
        }
    }
}

package enum PartnerKind: String, Choice {
    case uh, fagskole, vgs, karrieresenter, næringshage, næringsforening, nav, kommune, opplæringskontor, annet

    package var title: Text {
        switch self {
        case .uh: Text(en: "university", nb: "universitet, høgskole")
        case .fagskole: Text(en: "vocational college", nb: "fagskole")
        case .vgs: Text(en: "upper secondary school", nb: "videregående skole")
        case .karrieresenter: Text(en: "career centre", nb: "karrieresenter")
        case .næringshage: Text(en: "business garden", nb: "næringshage")
        case .næringsforening: Text(en: "trade association", nb: "næringsforening")
        case .nav: Text(en: "labour and welfare", nb: "NAV")
        case .kommune: Text(en: "municipality", nb: "kommune")
        case .opplæringskontor: Text(en: "training office", nb: "opplæringskontor")
        case .annet: Text(en: "other", nb: "annet")
        }
    }
}

package enum LocationKind: String, Choice {
    case studiesenter, skole, bedrift, bibliotek, annet

    package var title: Text {
        switch self {
        case .studiesenter: Text(en: "study centre", nb: "studiesenter")
        case .skole: Text(en: "school", nb: "skole")
        case .bedrift: Text(en: "business", nb: "bedrift")
        case .bibliotek: Text(en: "library", nb: "bibliotek")
        case .annet: Text(en: "other", nb: "annet")
        }
    }
}

/// Who pays for a seat.
package enum Funding: String, Choice {
    case own, employer, programme, nav, other

    package var title: Text {
        switch self {
        case .own: Text(en: "the participant", nb: "deltakeren")
        case .employer: Text(en: "the employer", nb: "arbeidsgiveren")
        case .programme: Text(en: "the programme", nb: "programmet")
        case .nav: Text(en: "labour and welfare", nb: "NAV")
        case .other: Text(en: "other", nb: "annet")
        }
    }
}

/// Whether the participant would have done it without the programme.
package enum Additionality: String, Choice {
    case yes, no, unknown

    package var title: Text {
        switch self {
        case .yes: Text(en: "yes", nb: "ja")
        case .no: Text(en: "no", nb: "nei")
        case .unknown: Text(en: "unknown", nb: "ukjent")
        }
    }
}

/// Who gave up a seat.
package enum Party: String, Choice {
    case participant, business, provider, coordinator

    package var title: Text {
        switch self {
        case .participant: Text(en: "the participant", nb: "deltakeren")
        case .business: Text(en: "the business", nb: "virksomheten")
        case .provider: Text(en: "the provider", nb: "tilbyderen")
        case .coordinator: Text(en: "the coordinator", nb: "koordinatoren")
        }
    }
}
