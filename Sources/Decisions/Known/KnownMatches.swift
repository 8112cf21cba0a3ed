import EventSourcing
import Events

/// Which offers have been proposed for a need, and what was said to each.
package struct KnownMatches: Sendable {
    struct Pair: Hashable, Sendable {
        let need: NeedID
        let offer: OfferID
    }

    private enum Status {
        case proposed, accepted, rejected
    }

    private var standing: [Pair: (status: Status, since: Milestone)] = [:]

    static func query(_ need: NeedID, _ offer: OfferID) -> Query {
        Query(types: [MatchProposed.type, MatchAccepted.type, MatchRejected.type], tags: [need.tag, offer.tag])
    }

    mutating func apply(_ event: RecordedEvent) throws {
        if let match = try event.decode(as: MatchProposed.self) {
            standing[Pair(need: match.need, offer: match.offer)] = (.proposed, Milestone(event))
        } else if let match = try event.decode(as: MatchAccepted.self) {
            standing[Pair(need: match.need, offer: match.offer)] = (.accepted, Milestone(event))
        } else if let match = try event.decode(as: MatchRejected.self) {
            standing[Pair(need: match.need, offer: match.offer)] = (.rejected, Milestone(event))
        }
    }

    /// Refuses while a proposal waits for an answer, and after a yes; after a no it may be proposed again.
    func requireProposable(_ need: NeedID, _ offer: OfferID) throws(Refusal) {
        guard let match = standing[Pair(need: need, offer: offer)], match.status != .rejected else { return }
        throw match.status == .proposed
            ? Refusal(
                "match-proposed",
                Text(
                    en: "This offer has been proposed for the need already; it waits for an answer.",
                    nb: "Dette tilbudet er foreslått for behovet fra før; det venter på svar."),
                inTheWay: match.since.at)
            : Refusal(
                "match-accepted",
                Text(
                    en: "This offer has been accepted for the need already.",
                    nb: "Dette tilbudet er godtatt for behovet fra før."),
                inTheWay: match.since.at)
    }

    /// Since when the offer is proposed for the need; refuses unless it is, and nobody has answered.
    func requireProposed(_ need: NeedID, _ offer: OfferID) throws(Refusal) -> Milestone {
        let match = standing[Pair(need: need, offer: offer)]
        if let match, match.status == .proposed { return match.since }
        throw Refusal(
            "match-not-proposed",
            Text(
                en: "No proposal of \(offer) for \(need) waits for an answer.",
                nb: "Ingen forslag om \(offer) for \(need) venter på svar."),
            inTheWay: match?.since.at)
    }
}
