/// What counts how much: data, with a version that is stored beside every score made with it.
///
/// Chosen by reasoning, then set on half of a judged sample and measured on the other half (ARCHITECTURE.md).
package struct MatchWeights: Sendable {
    package let version: String

    /// What the parts of a score may come to; together 1000.
    var topic = 800
    var timing = 40
    var travel = 40
    var mode = 20
    var level = 20
    var seats = 80

    /// What parts of the topic may come to; together 1000.
    var coverage = 650
    var focus = 200
    var likeness = 150

    /// What a need's texts weigh against a skill of weight 1, in thousandths.
    var title = 2000
    var description = 500
    /// A subject of the title that no stated skill confirms.
    var unconfirmed = 700
    /// How a course is held, against what it is about.
    var form = 300
    var formAtMost = 900
    /// A skill that no subject is known for.
    var unknownSkill = 400

    /// How sure an offer teaches a subject it names only in its goals, its title, or its skills.
    var inGoals = 500
    var inTitle = 750
    var inSkills = 900
    /// A neighbouring subject.
    var neighbour = 150
    var neighbourFocus = 400
    /// From which likeness of labels on they count as one skill.
    var labelFrom = 350

    /// A topic that the best offer must reach, or nothing is shown.
    package var threshold = 440
    /// A topic that every other offer must reach.
    package var related = 150

    package static let current = MatchWeights(version: "loggbok-match/1+\(SubjectTable.version)")
}
