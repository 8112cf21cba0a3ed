import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct ArenaList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List the arenas that were held.", nb: "List opp møteplassene som er gjennomført.",
        example: "loggbok arena list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let views = try options.standing(options.logbook.open()).views
        let rows = try views.visits.arenas.rows().map(\.row)
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        let short = ShortIDs(rows.map(\.event.arena.value))
        var table = TextTable([
            .init(Text(en: "arena", nb: "møteplass")), .init(Text(en: "day", nb: "dag")),
            .init(Text(en: "kind", nb: "slag")), .init(Text(en: "place", nb: "sted")),
            .init(Text(en: "heads", nb: "pers."), isNumber: true),
            .init(Text(en: "businesses", nb: "virksomheter"), isNumber: true),
            .init(Text(en: "partners", nb: "partnere"), isNumber: true),
        ])
        for row in rows.sorted(by: { ($0.on, $0.at) < ($1.on, $1.at) }) {
            let place = try row.event.location.flatMap { try views.partners.locations.get($0) }
            table.add([
                short(row.event.arena.value), "\(row.on)", row.event.kind.title.spoken, place?.content.name ?? "",
                "\(row.event.heads)", "\(row.event.businesses.count)", "\(row.event.partners.count)",
            ])
        }
        table.print()
    }
}
