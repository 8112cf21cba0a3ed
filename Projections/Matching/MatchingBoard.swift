import EventSourcing
import Events
import JSON
import Matching
import ViewStorage

/// Open needs with the best offers for each, and what was said to those that were proposed.
///
/// A row has no obstacle but time: whether a deadline has passed depends on the day of reading, which a view does not know.
/// Only pairs whose need or offer changed are matched again; reference data that is loaded touches all.
package final class MatchingBoard: View {
    package static let name = "board"
    package static let version = 3
    package static let title = Text(en: "Matching board", nb: "Koblingstavle")

    /// For each open need the offers that are at least related, the best first, at most so many.
    static let longestRow = 40

    package let best = ViewTable<NeedID, BoardRow>("board")
    package let proposals = ViewTable<Pair<NeedID, OfferID>, ProposalRow>("proposals")
    /// The offers that people can enrol in, as matching sees them.
    let live = ViewTable<OfferID, LiveOfferRow>("live-offers")
    private let sources: MatchSources
    private var changedNeeds: Set<NeedID> = []
    private var changedOffers: Set<OfferID> = []
    private var changedBusinesses: Set<BusinessID> = []

    init(sources: MatchSources) { self.sources = sources }

    package var tables: [any AnyViewTable] { [best, proposals, live] }

    package var handlers: [EventHandler] { needHandlers + offerHandlers + proposalHandlers }

    private var needHandlers: [EventHandler] {
        [
            touchesNeed(NeedLogged.self, \.need), touchesNeed(NeedRevised.self, \.need),
            touchesNeed(NeedWithdrawn.self, \.need), touchesNeed(NeedReopened.self, \.need),
            touchesNeed(NeedCovered.self, \.need),
            .on(BusinessUpdated.self) { updated in
                if updated.event.field == .kom { self.changedBusinesses.insert(updated.event.business) }
            },
            .on(BusinessClosed.self) { self.changedBusinesses.insert($0.event.business) },
            .on(BusinessMerged.self) { self.changedBusinesses.insert($0.event.business) },
        ]
    }

    private var offerHandlers: [EventHandler] {
        [
            touchesOffer(OfferPublished.self, \.offer), touchesOffer(OfferRevised.self, \.offer),
            touchesOffer(OfferCapacityChanged.self, \.offer), touchesOffer(OfferStarted.self, \.offer),
            touchesOffer(OfferClosed.self, \.offer), touchesOffer(OfferCancelled.self, \.offer),
            touchesOffer(EnrolmentRegistered.self, \.offer), touchesOffer(EnrolmentPromoted.self, \.offer),
            touchesOffer(EnrolmentWaitlisted.self, \.offer), touchesOffer(EnrolmentCancelled.self, \.offer),
            touchesOffer(EnrolmentWithdrawn.self, \.offer),
        ]
    }

    private var proposalHandlers: [EventHandler] {
        [
            .on(MatchProposed.self) { proposed in
                let match = proposed.event
                self.proposals.put(
                    ProposalRow(
                        status: .proposed, score: match.score, proposed: proposed.position, at: proposed.position),
                    for: Pair(match.need, match.offer))
            },
            answers(MatchAccepted.self, .accepted) { ($0.need, $0.offer, $0.reason) },
            answers(MatchRejected.self, .rejected) { ($0.need, $0.offer, $0.reason) },
        ]
    }

    private func touchesNeed<E: Event>(_ type: E.Type, _ need: @escaping @Sendable (E) -> NeedID) -> EventHandler {
        .on(type) { self.changedNeeds.insert(need($0.event)) }
    }

    private func touchesOffer<E: Event>(_ type: E.Type, _ offer: @escaping @Sendable (E) -> OfferID) -> EventHandler {
        .on(type) { self.changedOffers.insert(offer($0.event)) }
    }

    private func answers<E: Event>(
        _ type: E.Type, _ status: ProposalRow.Status,
        _ about: @escaping @Sendable (E) -> (need: NeedID, offer: OfferID, reason: MatchReason?)
    ) -> EventHandler {
        .on(type) { answered in
            let answer = about(answered.event)
            try self.proposals.update(Pair(answer.need, answer.offer)) { row in
                row.status = status
                row.reason = answer.reason
                row.at = answered.position
                if status == .accepted, row.firstAccepted == nil {
                    row.firstAccepted = OfferRow.Milestone(on: answered.day, at: answered.position)
                }
            }
        }
    }

    /// Whether an offer that was proposed for the need has been accepted.
    package func hasAccepted(_ need: NeedID) throws -> Bool {
        try proposals.rows(under: need).contains { $0.row.status == .accepted }
    }

    /// When an offer was first accepted for the need.
    package func firstAccepted(_ need: NeedID) throws -> OfferRow.Milestone? {
        try proposals.rows(under: need).compactMap(\.row.firstAccepted).min { ($0.on, $0.at) < ($1.on, $1.at) }
    }

    package func settle() throws {
        defer { forgetChanges() }
        let isNewReference = sources.reference.hasChanged
        guard isNewReference || !changedNeeds.isEmpty || !changedOffers.isEmpty || !changedBusinesses.isEmpty else {
            return
        }
        for offer in changedOffers { try refresh(offer) }
        let touchesEveryNeed = isNewReference || !changedOffers.isEmpty || !changedBusinesses.isEmpty
        let needs = touchesEveryNeed ? try sources.openNeeds() : try changedNeeds.compactMap(sources.openNeed)
        for need in changedNeeds.subtracting(needs.map(\.row.need.need)) { best.remove(need) }
        guard !needs.isEmpty else { return }
        let all = try liveOffers()
        let matcher = try sources.matcher(for: needs.map(\.profile), all.map(\.profile))
        // To take an offer apart costs more than to see that nobody can use it.
        let offers =
            needs.count > 10
            ? all
            : all.filter { offer in
                needs.contains { !matcher.isRuledOut(offer.profile, for: $0.profile) }
            }
        let catalogue = BoardCatalogue(offers: offers, matcher: matcher)
        for need in needs {
            let isChanged =
                changedNeeds.contains(need.row.need.need) || changedBusinesses.contains(need.row.need.business)
            if isNewReference || isChanged {
                try set(catalogue.row(for: need.profile), for: need.row.need.need)
            } else {
                try update(need, catalogue)
            }
        }
    }

    private func refresh(_ offer: OfferID) throws {
        if let row = try sources.offers.offers.get(offer), row.status == .published {
            live.put(LiveOfferRow(profile: try sources.offer(row).profile), for: offer)
        } else {
            live.remove(offer)
        }
    }

    private func liveOffers() throws -> [(id: OfferID, profile: OfferProfile)] {
        try live.rows().map { id, row in
            var profile = row.profile
            profile.key = id.description
            return (id, profile)
        }
    }

    /// Looks at the changed offers only, unless offers beyond the row's end may now belong to it.
    private func update(_ need: OpenNeed, _ catalogue: BoardCatalogue) throws {
        guard !changedOffers.isEmpty else { return }
        let id = need.row.need.need
        let standing = try best.get(id) ?? BoardRow(offers: [])
        let row =
            standing.offers.count >= Self.longestRow
            ? catalogue.row(for: need.profile)
            : catalogue.row(standing, changing: changedOffers, for: need.profile)
        try set(row, for: id)
    }

    private func set(_ row: BoardRow, for need: NeedID) throws {
        if try best.get(need) != row { best.put(row, for: need) }
    }

    private func forgetChanges() {
        changedNeeds = []
        changedOffers = []
        changedBusinesses = []
        sources.reference.settled()
    }
}

/// The live offers, made ready to be matched.
struct BoardCatalogue {
    let matcher: Matcher
    let index: OfferIndex
    private let ids: [OfferID]
    private let numbers: [OfferID: Int]

    init(offers: [(id: OfferID, profile: OfferProfile)], matcher: Matcher) {
        self.matcher = matcher
        index = matcher.index(offers.map(\.profile))
        ids = offers.map(\.id)
        numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    }

    func row(for need: NeedProfile) -> BoardRow { row(matcher.matches(for: need, in: index, on: nil)) }

    /// The row with the offers that changed matched again, and the others left as they are.
    func row(_ standing: BoardRow, changing changed: Set<OfferID>, for need: NeedProfile) -> BoardRow {
        let again = changed.compactMap { numbers[$0] }.sorted()
        let kept = standing.offers.filter { !changed.contains($0.offer) }.compactMap(match)
        let found = again.isEmpty ? [] : matcher.matches(for: need, in: index, on: nil, only: again)
        return row((kept + found).sorted())
    }

    private func match(_ place: BoardRow.Place) -> Match? {
        numbers[place.offer].map { number in
            let profile = index.profile(number)
            return Match(
                offer: number, key: profile.key, start: profile.start, score: place.score, topic: place.topic)
        }
    }

    private func row(_ matches: [Match]) -> BoardRow {
        BoardRow(
            offers: matches.prefix(MatchingBoard.longestRow).map {
                BoardRow.Place(offer: ids[$0.offer], score: $0.score, topic: $0.topic)
            })
    }
}
