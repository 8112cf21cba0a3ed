import EventSourcing
import Events

/// One need, from being logged to being covered or withdrawn.
package struct KnownNeed: Sendable {
    enum Status: Sendable {
        case unknown
        case open(since: Position)
        case covered(at: Position)
        case withdrawn(at: Position)
    }

    private(set) var status = Status.unknown
    private(set) var business: BusinessID?
    private(set) var title = ""
    private(set) var heads = 0
    private(set) var headsCovered = 0
    /// The event that said last how many heads there are, or how many are covered.
    private(set) var headsCounted: Position?

    static func query(_ need: NeedID) -> Query {
        Query(
            types: [NeedLogged.type, NeedRevised.type, NeedWithdrawn.type, NeedReopened.type, NeedCovered.type],
            tags: [need.tag])
    }

    mutating func apply(_ event: RecordedEvent) throws {
        switch event.type {
        case NeedLogged.type:
            guard let logged = try event.decode(as: NeedLogged.self) else { return }
            (status, title, business) = (.open(since: event.position), logged.title, logged.business)
            count(heads: logged.heads, covered: 0, event.position)
        case NeedRevised.type:
            guard let revised = try event.decode(as: NeedRevised.self) else { return }
            title = revised.title ?? title
            if let heads = revised.heads { count(heads: heads, covered: headsCovered, event.position) }
        case NeedWithdrawn.type: status = .withdrawn(at: event.position)
        case NeedReopened.type:
            status = .open(since: event.position)
            count(heads: heads, covered: 0, event.position)
        case NeedCovered.type:
            guard let covered = try event.decode(as: NeedCovered.self) else { return }
            count(heads: heads, covered: headsCovered + covered.headsCovered, event.position)
        default: return
        }
    }

    /// A need is covered when all its heads are, also if they became fewer.
    private mutating func count(heads: Int, covered: Int, _ position: Position) {
        (self.heads, headsCovered, headsCounted) = (heads, covered, position)
        if covered >= heads { status = .covered(at: position) }
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
        case .unknown: throw .unknown(need.tag)
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
