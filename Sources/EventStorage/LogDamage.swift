import EventSourcing
import JSON

/// What is stored where something else should be.
public enum LogDamage: Hashable, Sendable {
    // Events
    case eventMissing
    case eventWithoutLine
    case otherLine
    case unreadableLine(JSONError)
    case lineWithoutID
    case headerNotOfLine
    case headerAndLineDiffer
    case sealedValueWithoutPlace
    case unreadableSealedValue
    case endsBefore(Position)
    // Types
    case typeWithoutName
    case unreadableTypeName(Int)
    case typesOfOneName
    // The index
    case runCutOff
    case runHeadWrong
    case runElsewhere
    case runGap
    case runNamesOther
    case indexNamesMissing
    // The tree
    case edgeCutOff
    case edgeNotOfSize
    case treeNotOfLog
    case hashMissing
}

extension LogDamage {
    /// What is wrong, without a full stop.
    public var text: Text { eventText ?? indexText ?? treeText }

    private var eventText: Text? {
        switch self {
        case .eventMissing: Text(en: "the event is missing", nb: "hendelsen mangler")
        case .eventWithoutLine: Text(en: "the event has no line", nb: "hendelsen har ingen linje")
        case .otherLine:
            Text(en: "this is not the line that was recorded here", nb: "dette er ikke linja som ble registrert her")
        case .unreadableLine(let error):
            Text(en: "the line cannot be read: \(error.text.en)", nb: "linja kan ikke leses: \(error.text.nb)")
        case .lineWithoutID: Text(en: "the line does not begin with an id", nb: "linja begynner ikke med en id")
        case .headerNotOfLine: Text(en: "the header does not fit the line", nb: "hodet passer ikke til linja")
        case .headerAndLineDiffer:
            Text(en: "its header and its line do not agree", nb: "hodet og linja stemmer ikke overens")
        case .sealedValueWithoutPlace: Text(en: "a sealed value has no place", nb: "en forseglet verdi har ingen plass")
        case .unreadableSealedValue: Text(en: "a sealed value cannot be read", nb: "en forseglet verdi kan ikke leses")
        case .endsBefore(let position):
            Text(en: "the log ends before position \(position)", nb: "loggen slutter før posisjon \(position)")
        case .typeWithoutName: Text(en: "the event's type has no name", nb: "hendelsestypen har ikke noe navn")
        case .unreadableTypeName(let number):
            Text(en: "the name of type \(number) is not one", nb: "navnet på type \(number) er ikke et navn")
        case .typesOfOneName: Text(en: "two types have one name", nb: "to typer har samme navn")
        default: nil
        }
    }

    private var indexText: Text? {
        switch self {
        case .runCutOff: Text(en: "an index run is cut off", nb: "en del av indeksen er avkuttet")
        case .runHeadWrong: Text(en: "the head of an index run is wrong", nb: "hodet på en del av indeksen er feil")
        case .runElsewhere:
            Text(en: "an index run is not of this place", nb: "en del av indeksen hører ikke hjemme her")
        case .runGap:
            Text(en: "the index has a gap or an overlap here", nb: "indeksen har et hull eller en overlapping her")
        case .runNamesOther:
            Text(
                en: "the index names an event that its run does not have",
                nb: "indeksen nevner en hendelse som delen ikke har")
        case .indexNamesMissing:
            Text(
                en: "the index names an event that is not there", nb: "indeksen nevner en hendelse som ikke finnes")
        default: nil
        }
    }

    private var treeText: Text {
        switch self {
        case .edgeCutOff: Text(en: "the tree's edge is cut off", nb: "kanten av treet er avkuttet")
        case .edgeNotOfSize:
            Text(en: "the tree's edge is not that of its size", nb: "kanten av treet passer ikke til størrelsen")
        case .hashMissing:
            Text(
                en: "the tree lacks the hash of the events from here", nb: "treet mangler hashen av hendelsene herfra")
        default: Text(en: "the tree is not the log's", nb: "treet er ikke loggens")
        }
    }
}
