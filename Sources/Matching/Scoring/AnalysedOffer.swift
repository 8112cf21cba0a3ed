/// An offer taken apart: what it teaches, and how sure that is. Made once an offer.
///
/// A class, so that looking at one of ten thousand does not count references to each of its texts.
final class AnalysedOffer: Sendable {
    let profile: OfferProfile
    /// How sure it teaches each subject, in thousandths.
    let strengths: [Int: Int]
    /// What it is mainly about: the subjects of its title and skills that are no forms.
    let main: [Int]
    let areas: Set<Int>
    /// The areas of all its subjects, also of those in its goals, a bit for each.
    let areaBits: UInt64
    let codes: [String]

    init(_ offer: OfferProfile, _ texts: inout AnalysedTexts, _ weights: MatchWeights) {
        let table = texts.table
        let title = Set(texts[offer.title].subjects)
        let skills = Set(offer.skills.flatMap { texts[$0.label].subjects })
        var strengths: [Int: Int] = [:]
        for subject in texts[offer.goals].subjects { strengths[subject] = weights.inGoals }
        for subject in title {
            strengths[subject] = skills.isEmpty || skills.contains(subject) ? 1000 : weights.inTitle
        }
        for subject in skills.subtracting(title) { strengths[subject] = weights.inSkills }
        for subject in strengths.keys where table.subjects[subject].isForm { strengths[subject] = 1000 }
        profile = offer
        self.strengths = strengths
        main = title.union(skills).filter { !table.subjects[$0].isForm }.sorted()
        areas = Set(main.map { table.subjects[$0].area })
        areaBits = table.areaBits(strengths.keys)
        codes = offer.skills.compactMap(\.code)
    }

    /// Its texts that are names; the goals stand behind them.
    static func labels(of offer: OfferProfile) -> [String] { [offer.title] + offer.skills.map(\.label) }
}
