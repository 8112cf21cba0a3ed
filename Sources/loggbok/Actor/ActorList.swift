import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct ActorList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List those who record, with their roles.", nb: "List opp de som registrerer, med roller.",
        example: "loggbok actor list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let views = try options.standing(options.logbook.open()).views
        let rows = try views.audit.actors.rows().map(\.row)
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        let short = ShortIDs(rows.map(\.registered.event.actor.value))
        let regions = try views.partners.regions.rows()
        var table = TextTable([
            .init(Text(en: "actor", nb: "aktør")), .init(Text(en: "role", nb: "rolle")),
            .init(Text(en: "region", nb: "region")), .init(Text(en: "since", nb: "siden")),
            .init(Text(en: "until", nb: "til")),
        ])
        for row in rows {
            let actor = row.registered.event
            table.add([
                short(actor.actor.value), actor.role.title.spoken,
                regions.first { $0.key == actor.region }?.row.content.name ?? "", "\(row.registered.on)",
                row.deactivatedOn?.description ?? "",
            ])
        }
        table.print()
    }
}
