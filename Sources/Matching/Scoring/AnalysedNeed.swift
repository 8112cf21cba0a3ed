/// A need taken apart: what it asks for, how much each part weighs, and its texts as vectors. Made once a need.
struct AnalysedNeed: Sendable {
    /// One thing that is asked for. An offer answers it better or worse.
    ///
    /// A class for the same reason as `AnalysedOffer`.
    final class Facet: Sendable {
        /// In thousandths of a skill of weight 1.
        let weight: Int
        let subjects: [Int]
        /// The stated skill it comes from; none for a subject that the texts name.
        let skill: MatchSkill?
        /// Which of `texts` is the skill's label, where no subject is known for it.
        let label: Int?

        init(weight: Int, subjects: [Int], skill: MatchSkill?, label: Int?) {
            (self.weight, self.subjects, self.skill, self.label) = (weight, subjects, skill, label)
        }
    }

    let profile: NeedProfile
    let facets: [Facet]
    /// Subjects that are no forms, with all that weighs for them.
    let wanted: [Int: Int]
    /// Their areas, a bit for each.
    let areaBits: UInt64
    /// Whether something is asked for that no subject is known for: by a code, or by a name.
    private let asksBeyondSubjects: Bool
    let texts: [(vector: TextVector, weight: Int)]

    init(_ need: NeedProfile, _ table: SubjectTable, _ grams: GramWeights, _ weights: MatchWeights) {
        var builder = FacetBuilder(table: table, weights: weights)
        let stated = need.skills.map { table.subjects(in: $0.label).map(\.subject) }
        builder.add(title: need.title, confirmedBy: stated.flatMap(\.self))
        for (index, skill) in need.skills.enumerated() { builder.add(skill, stated[index], label: index + 1) }
        builder.add(description: need.description)
        profile = need
        facets = builder.finished()
        var wanted: [Int: Int] = [:]
        for facet in facets {
            for subject in facet.subjects where !table.subjects[subject].isForm {
                wanted[subject, default: 0] += facet.weight
            }
        }
        self.wanted = wanted
        areaBits = table.areaBits(wanted.keys)
        asksBeyondSubjects = facets.contains { $0.label != nil || $0.skill?.code != nil }
        let parts =
            [(need.title, 2)] + need.skills.map { ($0.label, $0.weight) }
            + (need.description.isEmpty ? [] : [(need.description, 1)])
        texts = parts.map { (vector: TextVector($0.0, grams), weight: $0.1) }
    }
}

extension AnalysedNeed {
    /// Whether the offer may teach anything of it: quick to tell, and no more than that for most offers.
    func mayBeAnswered(by offer: AnalysedOffer) -> Bool { asksBeyondSubjects || areaBits & offer.areaBits != 0 }
}

/// Collects the facets of a need from its texts.
private struct FacetBuilder {
    let table: SubjectTable
    let weights: MatchWeights
    var facets: [AnalysedNeed.Facet] = []
    var forms: [Int: Int] = [:]

    mutating func add(title: String, confirmedBy stated: [Int]) {
        let subjects = take(forms: table.subjects(in: title), weighing: weights.title)
        let hasStated = stated.contains { !table.subjects[$0].isForm }
        for (subject, _) in subjects {
            // A title that names several subjects says less of each.
            var weight = Int((Double(weights.title) / Double(subjects.count).squareRoot()).rounded())
            if hasStated, !stated.contains(subject) { weight = weight * weights.unconfirmed / 1000 }
            facets.append(AnalysedNeed.Facet(weight: weight, subjects: [subject], skill: nil, label: nil))
        }
    }

    mutating func add(_ skill: MatchSkill, _ found: [Int], label: Int) {
        let weight = skill.weight * 1000
        let subjects = take(forms: found.map { ($0, 1) }, weighing: weight).map(\.subject)
        if subjects.isEmpty, !found.isEmpty, skill.code == nil { return }
        let isKnown = !subjects.isEmpty || skill.code != nil
        facets.append(
            AnalysedNeed.Facet(
                weight: isKnown ? weight : weight * weights.unknownSkill / 1000, subjects: subjects, skill: skill,
                label: subjects.isEmpty ? label : nil))
    }

    mutating func add(description: String) {
        for (subject, terms) in take(forms: table.subjects(in: description), weighing: weights.description) {
            let weight = weights.description * min(2, terms)
            facets.append(AnalysedNeed.Facet(weight: weight, subjects: [subject], skill: nil, label: nil))
        }
    }

    /// Notes the forms, and returns the rest.
    private mutating func take(
        forms found: [(subject: Int, terms: Int)], weighing weight: Int
    ) -> [(subject: Int, terms: Int)] {
        for (subject, _) in found where table.subjects[subject].isForm {
            forms[subject, default: 0] += weight * weights.form / 1000
        }
        return found.filter { !table.subjects[$0.subject].isForm }
    }

    func finished() -> [AnalysedNeed.Facet] {
        facets
            + forms.sorted { $0.key < $1.key }.map {
                AnalysedNeed.Facet(
                    weight: min($0.value, weights.formAtMost), subjects: [$0.key], skill: nil, label: nil)
            }
    }
}
