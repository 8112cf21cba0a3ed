import EventSourcing

/// Why an offer scores what it scores for a need, or why it is not shown.
package struct MatchExplanation: Sendable {
    /// What a part of the explanation stands on; whoever keeps the log knows the events.
    package enum Source: String, CaseIterable, Sendable {
        case need, business, offer, places, seats, travelTimes, skills
    }

    package struct Part: Sendable {
        package let component: ScoreComponent
        package let points: Int
        package let highest: Int
        package let details: [Text]
        package let sources: [Source]
    }

    package struct Hindrance: Sendable {
        package let obstacle: Obstacle
        package let detail: Text
        package let sources: [Source]
    }

    /// Everything that rules the offer out.
    package let obstacles: [Hindrance]
    package let parts: [Part]
    package let score: Int
    package let topic: Int
    /// Whether the topic alone would be enough to show it.
    package let reachesThreshold: Bool

    /// Why it is not shown where nothing rules it out; `nil` where it is shown.
    package func belowThreshold(_ weights: MatchWeights) -> Text? {
        reachesThreshold
            ? nil
            : Text(
                en: "the subject is another: \(topic) of 1000, \(weights.threshold) is asked for",
                nb: "emnet er et annet: \(topic) av 1000, \(weights.threshold) kreves")
    }
}

extension Matcher {
    /// Explains any pair, also one that something rules out.
    package func explain(_ need: NeedProfile, _ offer: OfferProfile, on today: CalendarDate?) -> MatchExplanation {
        let analysed = analyse(need)
        let index = index([offer])
        var likeness = [PartLikeness](repeating: PartLikeness(), count: analysed.texts.count)
        index.likeness(index.products(with: analysed), 0, into: &likeness)
        let topic = topics.score(analysed, index.texts[0], likeness)
        let circumstances = CircumstanceScoring(filters: filters)
        let parts = ScoreComponent.allCases.map { component in
            let isTopic = component == .topic
            let share = isTopic ? topic.points : circumstances.thousandths(component, need, offer)
            return MatchExplanation.Part(
                component: component, points: weights.highest(component) * share / 1000,
                highest: weights.highest(component),
                details: isTopic
                    ? topicDetails(analysed, index.texts[0], likeness, topic)
                    : [detail(component, need, offer)],
                sources: sources(component, offer))
        }
        return MatchExplanation(
            obstacles: filters.obstacles(need, offer, on: today).map {
                .init(obstacle: $0, detail: detail($0, need, offer, today), sources: sources($0))
            },
            parts: parts, score: score(topic.points, need, offer), topic: topic.points,
            reachesThreshold: topic.points >= weights.threshold)
    }

    private func topicDetails(
        _ need: AnalysedNeed, _ offer: AnalysedOffer, _ likeness: [PartLikeness], _ topic: TopicScore
    ) -> [Text] {
        need.facets.compactMap { facet in
            let name = facet.skill?.label ?? facet.subjects.first.map { topics.table.subjects[$0].title } ?? ""
            return text(topics.evidence(facet, offer, likeness)).map {
                Text(en: "\(name): \($0.en)", nb: "\(name): \($0.nb)")
            }
        } + [
            Text(
                en: "asked for and taught \(topic.coverage), taught and asked for \(topic.focus), "
                    + "texts alike \(topic.likeness), of 1000",
                nb: "spurt om og undervist \(topic.coverage), undervist og spurt om \(topic.focus), "
                    + "tekstlikhet \(topic.likeness), av 1000")
        ]
    }

    private func text(_ evidence: FacetEvidence) -> Text? {
        switch evidence {
        case .none: nil
        case .neighbour: Text(en: "a neighbouring subject", nb: "et nabofag")
        case .subject(let subject, let strength):
            Text(
                en: "taught, subject “\(topics.table.subjects[subject].title)” (\(strength))",
                nb: "undervises, emne «\(topics.table.subjects[subject].title)» (\(strength))")
        case .kinship(.same): Text(en: "the same skill", nb: "samme kompetanse")
        case .kinship(.narrower): Text(en: "a narrower skill", nb: "en smalere kompetanse")
        case .kinship(.related): Text(en: "a related skill", nb: "en beslektet kompetanse")
        case .kinship(.broader): Text(en: "a broader skill", nb: "en bredere kompetanse")
        case .label(let likeness):
            likeness == 0 ? nil : Text(en: "named alike (\(likeness))", nb: "lignende navn (\(likeness))")
        }
    }
}
