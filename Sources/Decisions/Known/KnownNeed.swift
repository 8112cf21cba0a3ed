import EventSourcing
import Events

/// One need, from being logged to being covered or withdrawn.
package struct KnownNeed: Sendable {
    enum Status: Sendable {
        case unknown
        case open
        case covered(at: Position)
        case withdrawn(at: Position)
    }

    private(set) var status = Status.unknown
    private(set) var business: BusinessID?
    private(set) var title = ""
    private(set) var heads = 0
    private(set) var headsCovered = 0

    static func query(_ need: NeedID) -> Query {
        Query(
            types: [NeedLogged.type, NeedRevised.type, NeedWithdrawn.type, NeedReopened.type, NeedCovered.type],
            tags: [need.tag])
    }

    mutating func apply(_ event: RecordedEvent) throws {
        switch event.type {
        case NeedLogged.type:
            guard let logged = try event.decode(as: NeedLogged.self) else { return }
            (status, title, heads) = (.open, logged.title, logged.heads)
            business = logged.business
        case NeedRevised.type:
            guard let revised = try event.decode(as: NeedRevised.self) else { return }
            (title, heads) = (revised.title ?? title, revised.heads ?? heads)
        case NeedWithdrawn.type: status = .withdrawn(at: event.position)
        case NeedReopened.type: (status, headsCovered) = (.open, 0)
        case NeedCovered.type:
            guard let covered = try event.decode(as: NeedCovered.self) else { return }
            headsCovered += covered.headsCovered
            if headsCovered >= heads { status = .covered(at: event.position) }
        default: return
        }
    }

    /// Refuses unless the need is there, and is the business's.
    func requireBusiness(_ asked: BusinessID) throws(Refusal) {
        guard let business, business != asked else { return }
        throw Refusal(
            "other-business",
            Text(
                en: "The need “\(title)” is another business's: \(business).",
                nb: "Behovet «\(title)» er en annen virksomhets: \(business)."))
    }

    /// Refuses unless the need is open.
    func requireOpen(_ need: NeedID) throws(Refusal) {
        switch status {
        case .open: return
        case .unknown:
            throw Refusal(
                Refusal.unknown,
                Text(en: "There is no \(need) in this logbook.", nb: "Det finnes ingen \(need) i denne loggboka."))
        case .covered(let position):
            throw Refusal(
                "need-covered", Text(en: "The need “\(title)” is covered.", nb: "Behovet «\(title)» er dekket."),
                inTheWay: position)
        case .withdrawn(let position):
            throw Refusal(
                "need-withdrawn",
                Text(en: "The need “\(title)” was withdrawn.", nb: "Behovet «\(title)» er trukket."),
                inTheWay: position)
        }
    }
}
