import EventSourcing

/// Whether offers will do for a need, and how well: hard filters first, then points for topic and circumstances.
///
/// Pure: the same needs, offers, reference data and day give the same answer on every machine, in whatever order they come.
package struct Matcher: Sendable {
    /// The score of an offer that is all that is asked for.
    package static let highestScore = 1000

    /// Named in what is stored, so that a score can be told from one of a later matcher.
    package static var version: String { MatchWeights.current.version }

    package let weights: MatchWeights
    package let travel: TravelTimes
    let topics: TopicScoring

    package init(
        travel: TravelTimes = TravelTimes(), relations: SkillRelations = SkillRelations(),
        weights: MatchWeights = .current
    ) {
        self.travel = travel
        self.weights = weights
        topics = TopicScoring(table: .shared, relations: relations, weights: weights)
    }

    /// What is rare in the subject table's own words: fixed, so that a new offer changes no other's score.
    static let grams = GramWeights(labels: SubjectTable.shared.sample)

    var filters: HardFilters { HardFilters(travel: travel) }

    /// Makes the offers ready; costs some 10 µs for each text that is not there yet.
    /// - Parameter alike: a number for each offer, the same for two only if their texts are equal; from 0, in the order in
    ///   which they come. Found out if it is not told.
    package func index(_ offers: [OfferProfile], alike: [Int]? = nil) -> OfferIndex {
        OfferIndex(offers, alike: alike ?? OfferIndex.alike(offers), topics.table, Self.grams, weights)
    }
}

/// An offer that nothing rules out, and what it scores.
package struct Match: Hashable, Sendable {
    /// Its number in the index.
    package let offer: Int
    package let key: String
    package let start: CalendarDate?
    /// 0 to `Matcher.highestScore`.
    package let score: Int
    /// The topic alone: what the threshold is held against.
    package let topic: Int

    package init(offer: Int, key: String, start: CalendarDate?, score: Int, topic: Int) {
        self.offer = offer
        self.key = key
        self.start = start
        self.score = score
        self.topic = topic
    }
}

extension Match: Comparable {
    /// The better score first, then what starts sooner, then the smaller key; an offer without a start comes last.
    package static func < (left: Match, right: Match) -> Bool {
        let never = CalendarDate(day: .max)
        return (right.score, left.start ?? never, left.key) < (left.score, right.start ?? never, right.key)
    }
}

extension Matcher {
    /// The offers that nothing rules out and whose topic is at least related, the best first.
    /// - Parameters:
    ///   - today: the day for which deadlines count; `nil` leaves them out.
    ///   - only: the offers to look at, by their numbers; all by default.
    package func matches(
        for need: NeedProfile, in index: OfferIndex, on today: CalendarDate?, only: [Int]? = nil
    ) -> [Match] {
        let filters = filters
        let open = (only ?? Array(0..<index.count)).filter { number in
            let offer = index.offers[number]
            return !filters.isRuledOut(need, offer.profile, on: today)
        }
        guard !open.isEmpty else { return [] }
        let analysed = analyse(need)
        let products = index.products(with: analysed)
        var likeness = [PartLikeness](repeating: PartLikeness(), count: products.count)
        var known = [Int?](repeating: nil, count: index.texts.count)
        func topic(_ texts: Int) -> Int {
            if let points = known[texts] { return points }
            index.likeness(products, texts, into: &likeness)
            let points = topics.score(analysed, index.texts[texts], likeness).points
            known[texts] = points
            return points
        }
        var matches: [Match] = []
        for number in open {
            let offer = index.offers[number]
            let topic = topic(offer.texts)
            if topic >= weights.related { matches.append(match(need, number, offer.profile, topic)) }
        }
        return matches.sorted()
    }

    /// What rules the offer out, as a person would ask first; its texts are not looked at.
    /// - Parameter today: the day for which deadlines count; `nil` leaves them out.
    package func obstacle(_ offer: OfferProfile, for need: NeedProfile, on today: CalendarDate?) -> Obstacle? {
        filters.firstObstacle(need, offer, on: today)
    }

    func analyse(_ need: NeedProfile) -> AnalysedNeed { AnalysedNeed(need, topics.table, Self.grams, weights) }

    private func match(_ need: NeedProfile, _ number: Int, _ offer: OfferProfile, _ topic: Int) -> Match {
        Match(offer: number, key: offer.key, start: offer.start, score: score(topic, need, offer), topic: topic)
    }

    func score(_ topic: Int, _ need: NeedProfile, _ offer: OfferProfile) -> Int {
        let circumstances = CircumstanceScoring(filters: filters)
        return ScoreComponent.allCases.reduce(0) { sum, component in
            let share = component == .topic ? topic : circumstances.thousandths(component, need, offer)
            return sum + weights.highest(component) * share
        } / 1000
    }

    /// What of the matches is shown: all of them if the topic of one reaches the threshold, else none.
    package func shown(_ matches: [Match]) -> [Match] {
        matches.contains { $0.topic >= weights.threshold } ? matches : []
    }
}

extension Matcher {
    /// The skills one step broader.
    package func broader(than code: String) -> Set<String> { topics.relations.broader[code] ?? [] }
}
