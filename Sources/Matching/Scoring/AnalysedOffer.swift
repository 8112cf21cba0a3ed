/// The texts of an offer taken apart: what it teaches, and how sure that is. Made once for all offers with the same texts.
///
/// A class, so that looking at one of ten thousand does not count references to each of its texts.
final class AnalysedOffer: Sendable {
    /// How sure it teaches each subject, in thousandths, by the subject's number: one look, with nothing to hash.
    let strengths: [Int16]
    /// What it is mainly about: the subjects of its title and skills that are no forms.
    let main: [Int]
    /// The areas of what it is mainly about, a bit for each.
    let mainAreas: UInt64
    /// The areas of all its subjects, also of those in its goals.
    let areaBits: UInt64
    let codes: [String]

    init(_ offer: OfferTexts, _ texts: inout AnalysedTexts, _ weights: MatchWeights) {
        let table = texts.table
        let title = Set(texts[offer.title].subjects)
        let skills = Set(offer.skills.flatMap { texts[$0.label].subjects })
        let goals = texts[offer.goals].subjects
        let named = title.union(skills)
        var strengths = [Int16](repeating: 0, count: table.subjects.count)
        func teach(_ subject: Int, _ strength: Int) {
            strengths[subject] = table.subjects[subject].isForm ? 1000 : Int16(strength)
        }
        for subject in goals { teach(subject, weights.inGoals) }
        for subject in title {
            teach(subject, skills.isEmpty || skills.contains(subject) ? 1000 : weights.inTitle)
        }
        for subject in skills.subtracting(title) { teach(subject, weights.inSkills) }
        self.strengths = strengths
        main = named.filter { !table.subjects[$0].isForm }.sorted()
        mainAreas = table.areaBits(main)
        areaBits = table.areaBits(named.union(goals))
        codes = offer.skills.compactMap { $0.code }
    }

    /// The texts that are names; the goals are none.
    static func names(in offer: OfferTexts) -> [String] { [offer.title] + offer.skills.map { $0.label } }
}
