import EventSourcing

/// A way to rank offers for a need: the matcher, or one of the simple ones it must beat.
package enum GoldRanking: CaseIterable, Sendable {
    case matcher, newest, newestFiltered, title, titleFiltered, skills, skillsFiltered

    package var name: String {
        switch self {
        case .matcher: "matcher"
        case .newest: "newest first"
        case .newestFiltered: "newest first + filters"
        case .title: "BM25 on title"
        case .titleFiltered: "BM25 on title + filters"
        case .skills: "skill overlap"
        case .skillsFiltered: "skill overlap + filters"
        }
    }

    private var isFiltered: Bool { self == .newestFiltered || self == .titleFiltered || self == .skillsFiltered }

    /// The offers listed for each need, by their numbers, the best first.
    func listed(_ gold: GoldSet) -> [[Int]] {
        let matcher = Matcher(travel: gold.travel)
        if self == .matcher {
            let index = matcher.index(gold.offers)
            return gold.needs.map { matcher.answer(for: $0.profile, in: index, on: gold.day).shown.map(\.offer) }
        }
        let titles = BM25(gold.offers.map(\.texts.title))
        return gold.needs.map { need in
            let scores = scores(need.profile, gold, titles)
            return gold.offers.indices.filter { number in
                scores[number] > 0
                    && !(isFiltered && matcher.filters.isRuledOut(need.profile, gold.offers[number], on: gold.day))
            }.sorted { left, right in
                if scores[left] != scores[right] { return scores[left] > scores[right] }
                let starts = (gold.offers[left].start?.day ?? .max, gold.offers[right].start?.day ?? .max)
                return (starts.0, gold.offers[left].key) < (starts.1, gold.offers[right].key)
            }
        }
    }

    private func scores(_ need: NeedProfile, _ gold: GoldSet, _ titles: BM25) -> [Double] {
        switch self {
        case .newest, .newestFiltered: gold.offers.indices.map { Double($0 + 1) }
        case .title, .titleFiltered:
            titles.scores(for: ([need.title] + need.skills.map(\.label) + [need.description]).joined(separator: " "))
        case .matcher, .skills, .skillsFiltered:
            gold.offers.map { offer in
                let taught = Set(offer.texts.skills.map { Words.of($0.label) })
                return need.skills.reduce(0) { taught.contains(Words.of($1.label)) ? $0 + Double($1.weight) : $0 }
            }
        }
    }
}
