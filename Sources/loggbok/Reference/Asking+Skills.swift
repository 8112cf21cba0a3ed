import EventSourcing
import Events
import Projections
import ViewStorage

extension Asking {
    /// The skills with the name and the edition that the loaded taxonomy gives those that are told by their codes: what is
    /// recorded must be readable without the taxonomy.
    func named(_ skills: [Skill]) throws -> [Skill] {
        guard skills.contains(where: { $0.code != nil && $0.label == nil }) else { return skills }
        let reference = try find.standing().views.reference
        let edition = try reference.holding(.skills)?.load.edition
        return try skills.map { skill in
            guard let code = skill.code, skill.label == nil else { return skill }
            let label = try reference.labels.get(TextKey(skillCode(code)))
            return Skill(code: code, label: label, scheme: label == nil ? nil : edition, weight: skill.weight)
        }
    }
}
