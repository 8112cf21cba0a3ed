import EventSourcing
import Events
import Matching

/// The live offers, made ready to be matched.
struct BoardCatalogue {
    let matcher: Matcher
    let index: OfferIndex
    private let ids: [OfferID]
    private let numbers: [OfferID: Int]

    init(_ live: LiveOffers) { self.init(matcher: live.matcher, index: live.index, ids: live.ids) }

    /// - Parameter ids: those of the offers of the index, by their numbers.
    init(matcher: Matcher, index: OfferIndex, ids: [OfferID]) {
        self.matcher = matcher
        self.index = index
        self.ids = ids
        numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    }

    func row(for need: NeedProfile) -> BoardRow { row(places(matcher.matches(for: need, in: index, on: nil))) }

    /// The row with the offers that changed matched again, and the others left as they are.
    func row(_ standing: BoardRow, changing changed: Set<OfferID>, for need: NeedProfile) -> BoardRow {
        let again = changed.compactMap { numbers[$0] }.sorted()
        let kept = standing.offers.filter { !changed.contains($0.offer) }
        let found = again.isEmpty ? [] : matcher.matches(for: need, in: index, on: nil, only: again)
        return row(kept + places(found))
    }

    private func places(_ matches: [Match]) -> [BoardRow.Place] {
        matches.map { BoardRow.Place(offer: ids[$0.offer], start: $0.start, score: $0.score, topic: $0.topic) }
    }

    /// Which offers stand in a row is decided by the topic, so that seats, which change often, do not change it.
    private func row(_ places: [BoardRow.Place]) -> BoardRow {
        guard places.count > MatchingBoard.longestRow else { return BoardRow(offers: places.sorted()) }
        let byTopic = places.sorted { ($1.topic, $0.offer) < ($0.topic, $1.offer) }
        return BoardRow(offers: byTopic.prefix(MatchingBoard.longestRow).sorted())
    }
}
