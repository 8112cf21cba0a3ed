/// An offer taken apart: what it teaches, and how sure that is. Made once an offer.
///
/// A class, so that looking at one of ten thousand does not count references to each of its texts.
final class AnalysedOffer: Sendable {
    let profile: OfferProfile
    /// How sure it teaches each subject, in thousandths, by the subject's number: one look, with nothing to hash.
    let strengths: [Int16]
    /// What it is mainly about: the subjects of its title and skills that are no forms.
    let main: [Int]
    /// The areas of what it is mainly about, a bit for each.
    let mainAreas: UInt64
    /// The areas of all its subjects, also of those in its goals.
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
        self.strengths = table.subjects.indices.map { Int16(strengths[$0] ?? 0) }
        main = title.union(skills).filter { !table.subjects[$0].isForm }.sorted()
        mainAreas = table.areaBits(main)
        areaBits = table.areaBits(strengths.keys)
        codes = offer.skills.compactMap(\.code)
    }

    /// Its texts that are names; the goals stand behind them.
    static func labels(of offer: OfferProfile) -> [String] { [offer.title] + offer.skills.map(\.label) }
}
