import EventSourcing
import JSON

/// What a file of reference data is about. Of one kind the file loaded last holds.
package enum ReferenceKind: String, Choice {
    /// Skills with their labels; which skill is broader than which; which are related.
    case skills
    case skillsBroader = "skills-broader"
    case skillsRelated = "skills-related"
    /// Minutes by car between municipalities.
    case travel
    /// Municipalities with their centres.
    case kommune
    /// Industry codes of one standard with those of another.
    case nace

    package var title: Text {
        switch self {
        case .skills: Text(en: "skills", nb: "kompetanser")
        case .skillsBroader: Text(en: "broader skills", nb: "overordnede kompetanser")
        case .skillsRelated: Text(en: "related skills", nb: "beslektede kompetanser")
        case .travel: Text(en: "travel times", nb: "reisetider")
        case .kommune: Text(en: "municipalities", nb: "kommuner")
        case .nace: Text(en: "industry codes", nb: "næringskoder")
        }
    }

    package var tag: Tag {
        guard let tag = Tag("reference", rawValue) else { preconditionFailure("\(rawValue) makes a tag") }
        return tag
    }
}
