import ArgumentParser
import EventSourcing
import Events
import Projections
import ViewStorage

struct EnrolmentList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List enrolments: those with a seat, then those who wait, in line; names for who holds the key.",
        nb: "List opp påmeldinger: de med plass, så de som venter, i kø; navn for den som har nøkkelen.",
        example: "loggbok enrolment list --offer 0198f4b1")

    @OptionGroup var options: ReadingOptions

    @Option(
        help: .text(
            en: "In this offer: its id, or the beginning of it.",
            nb: "På dette tilbudet: id-en, eller begynnelsen av den."))
    var offer: String?

    @Option(help: .text(en: "That stand so.", nb: "Som står slik."))
    var status: EnrolmentRow.Status?

    func run() throws {
        let logbook = try options.logbook.open()
        let standing = try options.standing(logbook)
        let persons = OpenedPersons(logbook: logbook)
        let views = standing.views
        let wanted = try offer.map { try Resolver(standing: { standing }).offer($0) }
        let all = try views.offers.enrolments.rows().map { (id: $0.key, row: $0.row) }
        let rows = all.filter { _, row in
            (wanted == nil || row.enrolment.offer == wanted) && (status == nil || row.status == status)
        }
        if options.json {
            for (_, row) in rows { try Terminal.print(row: row, personal: persons.values(of: row.enrolment.person)) }
            return
        }
        try EnrolmentRendering.print(rows, views, persons)
    }
}

extension EnrolmentRow.Status: ExpressibleByArgument {}

/// How enrolments are printed.
enum EnrolmentRendering {
    static func print(
        _ rows: [(id: EnrolmentID, row: EnrolmentRow)], _ views: ProgrammeViews, _ persons: OpenedPersons
    ) throws {
        let short = ShortIDs(rows.map(\.id.value))
        let people = ShortIDs(rows.map(\.row.enrolment.person.value))
        var table = TextTable([
            .init(Text(en: "enrolment", nb: "påmelding")), .init(Text(en: "person", nb: "person")),
            .init(Text(en: "name", nb: "navn")),
            .init(Text(en: "since", nb: "siden"), isNumber: true), .init(Text(en: "status", nb: "status")),
        ])
        let order: [EnrolmentRow.Status] = [.seated, .completed, .notCompleted, .waiting, .withdrawn, .cancelled]
        for status in order {
            var place = 0
            for (id, row) in rows.filter({ $0.row.status == status }).sorted(by: { $0.row.since < $1.row.since }) {
                place += 1
                let line = status == .waiting ? " (\(place))" : ""
                let person = row.enrolment.person
                let shown = try row.status(in: views.offers.offers.get(row.enrolment.offer))
                table.add([
                    short(id.value), people(person.value), try persons.values(of: person).spoken("name"),
                    row.changes.first?.on.description ?? "", shown.spoken + line,
                ])
            }
        }
        if !table.isEmpty { table.print() }
    }
}

extension EnrolmentRow {
    /// How it stands, for people: a seat or a place in the line of a cancelled offer is none, though nobody gave it up.
    func status(in offer: OfferRow?) -> Text {
        guard offer?.status == .cancelled, status == .seated || status == .waiting else { return status.title }
        return Text(en: "\(status.title.en), the offer is cancelled", nb: "\(status.title.nb), tilbudet er avlyst")
    }
}
