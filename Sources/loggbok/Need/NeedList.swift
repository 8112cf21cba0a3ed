import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct NeedList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List needs.", nb: "List opp behov.", example: "loggbok need list --status open --kom 5007")

    @OptionGroup var options: ReadingOptions

    @Option(help: .text(en: "open, covered or withdrawn.", nb: "open, covered eller withdrawn."))
    var status: NeedRow.Status?

    @Option(help: .text(en: "Of businesses in this municipality.", nb: "For virksomheter i denne kommunen."))
    var kom: MunicipalityNumber?

    @Option(
        help: .text(
            en: "That ask for this skill, by its tag or name.",
            nb: "Som gjelder denne kompetansen, etter merke eller navn."))
    var skill: String?

    func run() throws {
        let logbook = try options.logbook.open()
        let views = try options.standing(logbook).views
        let today = try options.today(logbook)
        let wanted = skill.map { Skill(label: $0).tag }
        let rows = try views.needs.needs.rows().map(\.row).filter { row in
            let isInPlace = try kom.map { kom in
                let business = try views.businesses.businesses.get(row.need.business)
                return business?.municipality(on: today) == kom.description
            }
            let hasSkill = wanted.map { wanted in row.need.skills.contains { $0.tag == wanted || $0.tag.text == skill }
            }
            return (status.map { $0 == row.status } ?? true) && isInPlace ?? true && hasSkill ?? true
        }
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        try print(rows, views)
    }

    private func print(_ rows: [NeedRow], _ views: ProgrammeViews) throws {
        let short = ShortIDs(rows.map(\.need.need.value))
        var table = TextTable([
            .init(Text(en: "need", nb: "behov")), .init(Text(en: "title", nb: "tittel")),
            .init(Text(en: "business", nb: "virksomhet")), .init(Text(en: "heads", nb: "pers."), isNumber: true),
            .init(Text(en: "urg.", nb: "hast"), isNumber: true),
            .init(Text(en: "logged", nb: "registrert"), isNumber: true),
            .init(Text(en: "status", nb: "status"), isNumber: true),
        ])
        for row in rows {
            let business = try views.businesses.businesses.get(row.need.business)
            table.add([
                short(row.need.need.value), row.need.title, business?.shownName ?? "",
                "\(row.need.heads)", "\(row.need.urgency)", "\(row.loggedOn)", row.status.title.spoken,
            ])
        }
        table.print()
    }
}

extension NeedRow.Status: ExpressibleByArgument {}

extension BusinessRow {
    /// The name, or the number where the name is personal.
    var shownName: String { name ?? business.orgnr?.description ?? business.business.description }
}
