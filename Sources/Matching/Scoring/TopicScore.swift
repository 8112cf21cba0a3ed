/// How well what an offer teaches answers what a need asks for, in thousandths.
struct TopicScore: Sendable {
    /// All of it together: what the threshold is held against.
    let points: Int
    /// How much of what is asked for is taught.
    let coverage: Int
    /// How much of what the offer is about is asked for.
    let focus: Int
    /// How alike the texts are, word pieces compared.
    let likeness: Int
}

/// Why one thing that is asked for counts as taught.
enum FacetEvidence: Sendable {
    case none
    case neighbour(area: Int)
    case subject(Int, strength: Int)
    case kinship(SkillRelations.Kinship)
    case label(likeness: Int)

    func value(_ weights: MatchWeights) -> Int {
        switch self {
        case .none: 0
        case .neighbour: weights.neighbour
        case .subject(_, let strength): strength
        case .kinship(let kinship): kinship.rawValue
        case .label(let likeness): likeness
        }
    }
}

/// Works out how well the topic of an offer answers a need.
struct TopicScoring: Sendable {
    let table: SubjectTable
    let relations: SkillRelations
    let weights: MatchWeights

    /// - Parameter likeness: of each text of the need with the offer's labels, and with all its texts.
    func score(_ need: AnalysedNeed, _ offer: AnalysedOffer, _ likeness: [PartLikeness]) -> TopicScore {
        let alike = self.likeness(need, likeness)
        guard need.mayBeAnswered(by: offer) else {
            let points = weights.likeness * min(1000, 2 * alike) / 1000
            return TopicScore(points: points, coverage: 0, focus: 0, likeness: alike)
        }
        var (total, covered, isAnswered) = (0, 0, false)
        for facet in need.facets {
            let found = evidence(facet, offer, likeness)
            total += facet.weight
            covered += facet.weight * found.value(weights)
            if !isAnswered { isAnswered = answers(found) }
        }
        let coverage = total == 0 ? 0 : covered / total
        let focus = isAnswered ? focus(need, offer) * min(1000, 3 * coverage) / 1000 : 0
        let points =
            (weights.coverage * coverage + weights.focus * focus + weights.likeness * min(1000, 2 * alike)) / 1000
        return TopicScore(points: points, coverage: coverage, focus: focus, likeness: alike)
    }

    /// Whether it is more than a neighbour, or the same form of teaching.
    private func answers(_ evidence: FacetEvidence) -> Bool {
        switch evidence {
        case .none, .neighbour: false
        case .subject(let subject, _): !table.subjects[subject].isForm
        case .kinship: true
        case .label(let likeness): likeness > 0
        }
    }

    /// The best reason why the offer teaches what the facet asks for.
    func evidence(_ facet: AnalysedNeed.Facet, _ offer: AnalysedOffer, _ likeness: [PartLikeness]) -> FacetEvidence {
        var best = FacetEvidence.none
        var value = 0
        func take(_ evidence: FacetEvidence) {
            let other = evidence.value(weights)
            if other > value { (best, value) = (evidence, other) }
        }
        if let code = facet.skill?.code {
            for taught in offer.codes {
                if let kinship = relations.kinship(taught: taught, needed: code) { take(.kinship(kinship)) }
            }
        }
        for subject in facet.subjects {
            let strength = Int(offer.strengths[subject])
            if strength > 0 { take(.subject(subject, strength: strength)) }
        }
        if let label = facet.label {
            let above = likeness[label].labels - weights.labelFrom
            take(.label(likeness: max(0, above * 1000 / (1000 - weights.labelFrom))))
        }
        for subject in facet.subjects where !table.subjects[subject].isForm {
            let area = table.subjects[subject].area
            if offer.mainAreas & 1 << UInt64(area) != 0 { take(.neighbour(area: area)) }
        }
        return best
    }

    private func focus(_ need: AnalysedNeed, _ offer: AnalysedOffer) -> Int {
        guard !offer.main.isEmpty else { return 0 }
        let sum = offer.main.reduce(0) { sum, subject in
            if let wanted = need.wanted[subject] { return sum + min(1000, wanted) }
            return sum + (need.areaBits & 1 << UInt64(table.subjects[subject].area) != 0 ? weights.neighbourFocus : 0)
        }
        return sum / offer.main.count
    }

    private func likeness(_ need: AnalysedNeed, _ likeness: [PartLikeness]) -> Int {
        var (sum, total) = (0, 0)
        for (part, text) in zip(likeness, need.texts) {
            sum += text.weight * part.all
            total += text.weight
        }
        return total == 0 ? 0 : sum / total
    }
}

/// How like one text of a need an offer's best label is, and its best text of any kind; in thousandths.
struct PartLikeness: Sendable {
    var labels = 0
    var all = 0
}
