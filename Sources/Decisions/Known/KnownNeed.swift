import EventSourcing
import Events

/// One need, from being logged to being covered or withdrawn.
package struct KnownNeed: Sendable {
    enum Status: Sendable {
        case unknown
        case open(Milestone)
        case covered(Milestone)
        case withdrawn(Milestone)
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
            (status, title, business) = (.open(Milestone(event)), logged.title, logged.business)
            count(heads: logged.heads, covered: 0, event)
        case NeedRevised.type:
            guard let revised = try event.decode(as: NeedRevised.self) else { return }
            title = revised.title ?? title
            if let heads = revised.heads { count(heads: heads, covered: headsCovered, event) }
        case NeedWithdrawn.type: status = .withdrawn(Milestone(event))
        case NeedReopened.type:
            status = .open(Milestone(event))
            count(heads: heads, covered: 0, event)
        case NeedCovered.type:
            guard let covered = try event.decode(as: NeedCovered.self) else { return }
            count(heads: heads, covered: headsCovered + covered.headsCovered, event)
        default: return
        }
    }

    /// A need is covered when all its heads are, also if they became fewer.
    private mutating func count(heads: Int, covered: Int, _ event: RecordedEvent) {
        (self.heads, headsCovered, headsCounted) = (heads, covered, event.position)
        if covered >= heads { status = .covered(Milestone(event)) }
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

    /// Since when the need is open, or a refusal unless it is.
    @discardableResult
    func requireOpen(_ need: NeedID) throws(Refusal) -> Milestone {
        switch status {
        case .open(let since): return since
        case .unknown: throw .unknown(need.tag)
        case .covered(let covered):
            throw Refusal(
                "need-covered", Text(en: "The need “\(title)” is covered.", nb: "Behovet «\(title)» er dekket."),
                inTheWay: covered.at)
        case .withdrawn(let withdrawn):
            throw Refusal(
                "need-withdrawn",
                Text(en: "The need “\(title)” was withdrawn.", nb: "Behovet «\(title)» er trukket."),
                inTheWay: withdrawn.at)
        }
    }
}
