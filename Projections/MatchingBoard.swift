import EventSourcing
import Events
import JSON
import Matching
import ViewStorage

/// Open needs with the offers that will do for them.
///
/// A pair is stored when it has no obstacle but time: whether a deadline has passed depends on the day of reading, which a
/// view does not know. Only pairs whose need or offer changed are matched again.
package final class MatchingBoard: View {
    package static let name = "board"
    package static let version = 1
    package static let title = Text(en: "Matching board", nb: "Koblingstavle")

    package let pairs = ViewTable<Pair<NeedID, OfferID>, Int>("board")
    private let needs: NeedsRegister
    private let offers: OfferCatalogue
    private var changedNeeds: Set<NeedID> = []
    private var changedOffers: Set<OfferID> = []

    init(needs: NeedsRegister, offers: OfferCatalogue) {
        self.needs = needs
        self.offers = offers
    }

    package var tables: [any AnyViewTable] { [pairs] }

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
        guard !changedNeeds.isEmpty || !changedOffers.isEmpty else { return }
        let openOffers = try Catalogue(offers.offers.rows().map(\.row))
        // Looked up before anything is put: to find what begins with a need costs more, the more has been put.
        let old = try changedNeeds.map { ($0, try pairs.keys(prefix: $0.value.bytes)) }
        for (id, keys) in old {
            let row = try needs.needs.get(id)
            let found = row.map { $0.status == .open ? openOffers.pairs(for: $0.need) : [:] } ?? [:]
            for key in keys where found[key.second] == nil { pairs.remove(key) }
            for (offer, score) in found { try set(score, for: Pair(id, offer)) }
        }
        guard !changedOffers.isEmpty else { return forgetChanges() }
        for (id, row) in try needs.needs.rows() where row.status == .open && !changedNeeds.contains(id) {
            let found = openOffers.pairs(for: row.need, among: changedOffers)
            for offer in changedOffers { try set(found[offer], for: Pair(id, offer)) }
        }
        forgetChanges()
    }

    private func forgetChanges() {
        changedNeeds = []
        changedOffers = []
    }

    private func set(_ score: Int?, for key: Pair<NeedID, OfferID>) throws {
        guard try pairs.get(key) != score else { return }
        if let score { pairs.put(score, for: key) } else { pairs.remove(key) }
    }
}

/// The open offers, by the skills they teach: a need is matched only with those that have one in common with it.
private struct Catalogue {
    private var profiles: [OfferID: OfferProfile] = [:]
    private var bySkill: [String: [OfferID]] = [:]

    init(_ rows: [OfferRow]) {
        for row in rows where row.status == .published {
            let profile = OfferProfile(row)
            profiles[row.offer.offer] = profile
            for skill in profile.skills { bySkill[skill, default: []].append(row.offer.offer) }
        }
    }

    func pairs(for need: NeedLogged, among wanted: Set<OfferID>? = nil) -> [OfferID: Int] {
        let profile = NeedProfile(need)
        let candidates = Set(profile.skills.keys.flatMap { bySkill[$0] ?? [] })
        var scores: [OfferID: Int] = [:]
        for offer in wanted.map(candidates.intersection) ?? candidates {
            guard let other = profiles[offer] else { continue }
            if case .score(let score) = Matcher.match(profile, other, on: nil) { scores[offer] = score }
        }
        return scores
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
