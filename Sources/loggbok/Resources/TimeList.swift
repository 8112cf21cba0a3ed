import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct TimeList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List the hours that were entered.", nb: "List opp timene som er ført.",
        example: "loggbok time list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let views = try options.standing(options.logbook.open()).views
        let rows = try views.resources.hours.rows().map(\.row).sorted { ($0.on, $0.at) < ($1.on, $1.at) }
        if options.json { return rows.forEach { row in Terminal.print(row: row) } }
        var table = TextTable([
            .init(Text(en: "day", nb: "dag")), .init(Text(en: "minutes", nb: "minutter"), isNumber: true),
            .init(Text(en: "activity", nb: "aktivitet")), .init(Text(en: "role", nb: "rolle")),
            .init(Text(en: "for", nb: "for")),
        ])
        for row in rows {
            table.add([
                "\(row.on)", "\(row.event.minutes)", row.event.activity.title.spoken, row.event.role.title.spoken,
                try views.spent(on: row.event.business, row.event.offer),
            ])
        }
        table.print()
    }
}

extension ProgrammeViews {
    /// What hours, a journey or a cost were for, in words.
    func spent(on business: BusinessID?, _ offer: OfferID?) throws -> String {
        let name = try business.flatMap { try businesses.businesses.get($0)?.shownName }
        let title = try offer.flatMap { try offers.offers.get($0)?.offer.title }
        return [name, title].compactMap { $0 }.joined(separator: ", ")
    }
}
