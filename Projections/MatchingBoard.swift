import EventSourcing
import Events
import JSON
import Matching
import ViewStorage

/// Open needs with the offers that will do for them.
///
/// A pair is stored when it has no obstacle but time: whether a deadline has passed depends on the day of reading, which a
/// view does not know. Only pairs are matched again whose need or offer changed in what matching looks at, and they are
/// found by the skills they share: so it costs the same however many needs and offers there are.
package final class MatchingBoard: View {
    package static let name = "board"
    package static let version = 2
    package static let title = Text(en: "Matching board", nb: "Koblingstavle")

    package let pairs = ViewTable<Pair<NeedID, OfferID>, Int>("board")
    /// Open needs and published offers.
    private let needsBySkill = SkillIndex<Need>("board-needs")
    private let offersBySkill = SkillIndex<Offer>("board-offers")
    private let needs: NeedsRegister
    private let offers: OfferCatalogue
    private var changedNeeds: Set<NeedID> = []
    private var changedOffers: Set<OfferID> = []
    /// Profiles of published offers, kept while pairs are matched.
    private var openOffers: [OfferID: OfferProfile] = [:]

    init(needs: NeedsRegister, offers: OfferCatalogue) {
        self.needs = needs
        self.offers = offers
    }

    package var tables: [any AnyViewTable] { [pairs, needsBySkill.table, offersBySkill.table] }

    package var handlers: [EventHandler] {
        [
            touchesNeed(NeedLogged.self, \.need), touchesNeed(NeedRevised.self, \.need),
            touchesNeed(NeedWithdrawn.self, \.need), touchesNeed(NeedReopened.self, \.need),
            touchesNeed(NeedCovered.self, \.need),
            touchesOffer(OfferPublished.self, \.offer), touchesOffer(OfferRevised.self, \.offer),
            touchesOffer(OfferCapacityChanged.self, \.offer), touchesOffer(OfferStarted.self, \.offer),
            touchesOffer(OfferClosed.self, \.offer), touchesOffer(OfferCancelled.self, \.offer),
            touchesOffer(EnrolmentRegistered.self, \.offer), touchesOffer(EnrolmentPromoted.self, \.offer),
            touchesOffer(EnrolmentWaitlisted.self, \.offer), touchesOffer(EnrolmentCancelled.self, \.offer),
            touchesOffer(EnrolmentWithdrawn.self, \.offer),
        ]
    }

    private func touchesNeed<E: Event>(_ type: E.Type, _ need: @escaping @Sendable (E) -> NeedID) -> EventHandler {
        .on(type) { self.changedNeeds.insert(need($0.event)) }
    }

    private func touchesOffer<E: Event>(_ type: E.Type, _ offer: @escaping @Sendable (E) -> OfferID) -> EventHandler {
        .on(type) { self.changedOffers.insert(offer($0.event)) }
    }

    package func settle() throws {
        let isMuch = changedNeeds.count + changedOffers.count > 100
        let changes = try changedOffers.compactMap { try offerChange($0) }
        let changed = try changedNeeds.compactMap { try needChange($0) }
        if isMuch { try prepareForMany() }
        for change in changed { try match(change) }
        let matched = Set(changed.map(\.need))
        for change in changes { try match(change, except: matched) }
        (changedNeeds, changedOffers) = ([], [])
        openOffers = [:]
        needsBySkill.forget()
        offersBySkill.forget()
    }

    private func prepareForMany() throws {
        try needsBySkill.load()
        try offersBySkill.load()
    }
}

// MARK: - Match again what changed

/// What matching sees of a need before and after a stretch of events; `nil` where it is not open.
private struct NeedChange {
    let need: NeedID
    let after: NeedProfile?
}

/// What matching sees of an offer before and after a stretch of events; `nil` where it is not published.
private struct OfferChange {
    let offer: OfferID
    let before: OfferProfile?
    let after: OfferProfile?
}

extension MatchingBoard {
    /// `nil` if nothing changed that matching looks at. Enters the need under its skills.
    private func needChange(_ need: NeedID) throws -> NeedChange? {
        let before = try needs.needs.stored(need).flatMap { NeedProfile(open: $0) }
        let after = try needs.needs.get(need).flatMap { NeedProfile(open: $0) }
        guard before != after else { return nil }
        needsBySkill.move(need, from: before?.skills.keys, to: after?.skills.keys)
        return NeedChange(need: need, after: after)
    }

    private func offerChange(_ offer: OfferID) throws -> OfferChange? {
        let before = try offers.offers.stored(offer).flatMap { OfferProfile(published: $0) }
        let after = try offers.offers.get(offer).flatMap { OfferProfile(published: $0) }
        guard before != after else { return nil }
        offersBySkill.move(offer, from: before?.skills, to: after?.skills)
        return OfferChange(offer: offer, before: before, after: after)
    }

    private func match(_ change: NeedChange) throws {
        var scores: [OfferID: Int] = [:]
        if let profile = change.after {
            for offer in try offersBySkill.all(under: profile.skills.keys) {
                guard let other = try self.profile(offer) else { continue }
                if case .score(let score) = Matcher.match(profile, other, on: nil) { scores[offer] = score }
            }
        }
        try replacePairs(of: change.need, with: scores)
    }

    private func match(_ change: OfferChange, except matched: Set<NeedID>) throws {
        let skills = (change.before?.skills ?? []).union(change.after?.skills ?? [])
        for need in try needsBySkill.all(under: skills) where !matched.contains(need) {
            guard let row = try needs.needs.get(need) else { continue }
            var score: Int?
            if let offer = change.after, case .score(let found) = Matcher.match(NeedProfile(row.need), offer, on: nil) {
                score = found
            }
            try set(score, for: Pair(need, change.offer))
        }
    }

    private func profile(_ offer: OfferID) throws -> OfferProfile? {
        try openOffers[offer]
            ?? offers.offers.get(offer).flatMap { row in
                let profile = OfferProfile(published: row)
                openOffers[offer] = profile
                return profile
            }
    }

    private func replacePairs(of need: NeedID, with scores: [OfferID: Int]) throws {
        // Pairs of the need that came in this stretch are still to come: only the file has some.
        for key in try pairs.storedKeys(prefix: need.value.bytes) where scores[key.second] == nil { pairs.remove(key) }
        for (offer, score) in scores { try set(score, for: Pair(need, offer)) }
    }

    private func set(_ score: Int?, for key: Pair<NeedID, OfferID>) throws {
        guard try pairs.get(key) != score else { return }
        if let score { pairs.put(score, for: key) } else { pairs.remove(key) }
    }
}

extension NeedProfile {
    package init(_ need: NeedLogged) {
        self.init(
            skills: Dictionary(need.skills.map { ($0.tag.text, $0.weight) }, uniquingKeysWith: max),
            heads: need.heads, earliest: need.window?.from, latest: need.window?.to,
            modes: Set(need.modes.map(\.rawValue)), languages: Set(need.languages),
            levels: need.level.map { $0.min...$0.max }, budget: need.budget)
    }

    fileprivate init?(open row: NeedRow) {
        guard row.status == .open else { return nil }
        self.init(row.need)
    }
}

extension OfferProfile {
    package init(_ row: OfferRow) {
        let offer = row.offer
        self.init(
            isOpen: row.status == .published || row.status == .started, hasStarted: row.status == .started,
            skills: Set(offer.skills.map(\.tag.text)), start: offer.start, deadline: offer.deadline,
            mode: offer.mode.rawValue, languages: Set(offer.languages), level: offer.level, price: offer.price,
            seatsFree: max(0, row.seatsFree - row.waiting), hasWaitingList: row.waitingList)
    }

    /// Matching asks only whether there is a seat, so a profile does not change with every enrolment.
    fileprivate init?(published row: OfferRow) {
        guard row.status == .published else { return nil }
        self.init(row)
        seatsFree = min(1, seatsFree)
    }
}

// MARK: - For readers

/// An open need with the offers that will do, best first, and why the others will not.
package struct BoardEntry {
    package let need: NeedRow
    package let offers: [(offer: OfferRow, score: Int)]
    /// How many offers each obstacle took away.
    package let dropped: [Obstacle: Int]
}

extension MatchingBoard {
    /// Open needs, the most urgent and oldest first, with their best offers on the day.
    package func entries(on day: CalendarDate, offersEach: Int) throws -> [BoardEntry] {
        let all = try offers.offers.rows().map(\.row)
        return try needs.needs.rows().map(\.row).filter { $0.status == .open }
            .sorted { ($1.need.urgency, $0.loggedOn, $0.need.need) < ($0.need.urgency, $1.loggedOn, $1.need.need) }
            .map { try entry($0, among: all, on: day, offersEach: offersEach) }
    }

    /// One need against all offers.
    package func entry(
        _ need: NeedRow, among all: [OfferRow], on day: CalendarDate, offersEach: Int
    ) throws -> BoardEntry {
        let profile = NeedProfile(need.need)
        var found: [(offer: OfferRow, score: Int)] = []
        var dropped: [Obstacle: Int] = [:]
        for offer in all {
            switch Matcher.match(profile, OfferProfile(offer), on: day) {
            case .score(let score): found.append((offer, score))
            case .obstacle(let obstacle): dropped[obstacle, default: 0] += 1
            }
        }
        let latest = CalendarDate(day: .max)
        found.sort {
            ($1.score, $0.offer.offer.start ?? latest, $0.offer.offer.offer)
                < ($0.score, $1.offer.offer.start ?? latest, $1.offer.offer.offer)
        }
        return BoardEntry(need: need, offers: Array(found.prefix(offersEach)), dropped: dropped)
    }
}
