import EventSourcing
import EventStorage
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
    package static let version = 5
    package static let title = Text(en: "Matching board", nb: "Koblingstavle")

    /// For each open need the offers that are at least related, the best first, at most so many.
    static let longestRow = 40

    package let best = ViewTable<NeedID, BoardRow>("board")
    package let proposals = ViewTable<Pair<NeedID, OfferID>, ProposalRow>("proposals")
    /// The offers that people can enrol in, as matching sees them.
    let live = ViewTable<OfferID, LiveOfferRow>("live-offers")
    /// The needs in whose rows each offer stands.
    private let listed = ViewTable<Pair<OfferID, NeedID>, Bool>("board-offers")
    private let sources: MatchSources
    private var changedNeeds: Set<NeedID> = []
    private var changedOffers: Set<OfferID> = []
    private var changedBusinesses: Set<BusinessID> = []

    init(sources: MatchSources) { self.sources = sources }

    package var tables: [any AnyViewTable] { [best, proposals, live, listed] }

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

    package func settle(_ progress: (_ share: Double) throws -> Void) throws {
        defer { forgetChanges() }
        let isNewReference = sources.reference.hasChanged
        guard isNewReference || !changedNeeds.isEmpty || !changedOffers.isEmpty || !changedBusinesses.isEmpty else {
            return
        }
        let offers = try BoardChange(changedOffers.map { ($0, try refresh($0)) })
        if isNewReference || !offers.whole.isEmpty || !changedBusinesses.isEmpty {
            let needs = try sources.openNeeds()
            try removeRows(ofAllBut: needs)
            func withAll(_ need: NeedRow) -> Bool {
                isNewReference || changedNeeds.contains(need.need.need)
                    || changedBusinesses.contains(need.need.business)
            }
            try match(needs, offers, withAll: withAll, progress)
        } else {
            let changed = try changedNeeds.compactMap(sources.openNeed)
            try removeRows(ofAllBut: changed)
            if !changed.isEmpty { try match(changed, offers, withAll: { _ in true }, progress) }
            try reseat(offers.seatsOnly)
        }
    }

    /// Brings the offer's row up to date, and tells what changed of it.
    private func refresh(_ offer: OfferID) throws -> BoardChange.Kind {
        let before = try live.get(offer)?.profile
        var after: OfferProfile?
        if let row = try sources.offers.offers.get(offer), row.status == .published {
            after = try sources.offer(row).profile
            after?.key = ""
        }
        guard before != after else { return .nothing }
        if let after { live.put(LiveOfferRow(profile: after), for: offer) } else { live.remove(offer) }
        return BoardChange.Kind(from: before, to: after)
    }

    private func removeRows(ofAllBut open: [OpenNeed]) throws {
        for need in changedNeeds.subtracting(open.map(\.row.need.need)) { try set(nil, for: need) }
    }

    /// Matches needs with live offers: with all of them, or with those that changed.
    private func match(
        _ needs: [OpenNeed], _ changed: BoardChange, withAll: (NeedRow) -> Bool,
        _ progress: (_ share: Double) throws -> Void
    ) throws {
        guard !needs.isEmpty else { return }
        let catalogue = BoardCatalogue(try LiveOffers(live, for: needs.map(\.profile), on: nil, sources))
        for start in stride(from: 0, to: needs.count, by: Self.needsAtOnce) {
            try progress(Double(start) / Double(needs.count))
            let some = try needs[start..<min(start + Self.needsAtOnce, needs.count)].map { need in
                (need: need, standing: try best.get(need.row.need.need) ?? BoardRow(offers: []))
            }
            let rows = try mapSideBySide(some) { _, pair in
                // Behind the end of a full row may stand an offer that now belongs to it.
                let isFull = pair.standing.offers.count >= Self.longestRow && !changed.whole.isEmpty
                return isFull || withAll(pair.need.row)
                    ? catalogue.row(for: pair.need.profile)
                    : catalogue.row(pair.standing, changing: changed.all, for: pair.need.profile)
            }
            for (pair, row) in zip(some, rows) { try set(row, for: pair.need.row.need.need) }
        }
    }

    /// So many are matched before somebody is told how far it has come.
    private static let needsAtOnce = 2048

    /// Scores offers anew whose free seats alone changed: only in the rows they stand in, and they stay in them.
    private func reseat(_ offers: Set<OfferID>) throws {
        let listing = try Set(offers.flatMap { try listed.rows(under: $0).map(\.key.second) })
        let needs = try listing.subtracting(changedNeeds).sorted().compactMap(sources.openNeed)
        guard !needs.isEmpty else { return }
        var (ids, profiles) = ([OfferID](), [OfferProfile]())
        for id in offers.sorted() {
            guard var profile = try live.get(id)?.profile else { continue }
            profile.key = id.description
            profiles.append(profile)
            ids.append(id)
        }
        let matcher = try sources.matcher(for: needs.map(\.profile), profiles.map(\.texts))
        let catalogue = BoardCatalogue(matcher: matcher, index: matcher.index(profiles), ids: ids)
        for need in needs {
            let id = need.row.need.need
            guard let standing = try best.get(id) else { continue }
            let standingOffers = offers.intersection(standing.offers.map(\.offer))
            try set(catalogue.row(standing, changing: standingOffers, for: need.profile), for: id)
        }
    }

    private func set(_ row: BoardRow?, for need: NeedID) throws {
        let standing = try best.get(need)
        guard standing != row else { return }
        let (before, after) = (Set(standing?.offers.map(\.offer) ?? []), Set(row?.offers.map(\.offer) ?? []))
        for offer in before.subtracting(after) { listed.remove(Pair(offer, need)) }
        for offer in after.subtracting(before) { listed.add(true, for: Pair(offer, need)) }
        if let row { best.put(row, for: need) } else { best.remove(need) }
    }

    private func forgetChanges() {
        changedNeeds = []
        changedOffers = []
        changedBusinesses = []
        sources.reference.settled()
    }
}
