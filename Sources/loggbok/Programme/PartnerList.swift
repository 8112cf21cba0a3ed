import ArgumentParser
import EventSourcing
import Events
import JSON
import Projections
import ViewStorage

struct PartnerList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "Partners and providers: what they take part in, and when they last did.",
        nb: "Samarbeidspartnere og tilbydere: hva de er med på, og når de sist var det.",
        example: "loggbok partner list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let views = try options.standing(options.logbook.open()).views
        let rows = try views.partners.partners.rows().map {
            (partner: $0.row, part: try views.cooperation.partners.get($0.key))
        }
        if options.json { return rows.forEach { partner, part in print(json: partner, part) } }
        let short = ShortIDs(rows.map(\.partner.content.partner.value))
        var table = TextTable([
            .init(Text(en: "partner", nb: "partner")), .init(Text(en: "name", nb: "navn")),
            .init(Text(en: "kind", nb: "slag")), .init(Text(en: "visits", nb: "besøk"), isNumber: true),
            .init(Text(en: "arenas", nb: "møtepl."), isNumber: true),
            .init(Text(en: "offers", nb: "tilbud"), isNumber: true), .init(Text(en: "last", nb: "sist")),
        ])
        for (partner, part) in rows {
            table.add([
                short(partner.content.partner.value), partner.content.name, partner.content.kind.title.spoken,
                "\(part?.visits ?? 0)", "\(part?.arenas ?? 0)", "\(part?.offers ?? 0)", part?.last.description ?? "-",
            ])
        }
        table.print()
    }

    private func print(json partner: StoredEvent<PartnerRegistered>, _ part: CooperationRow?) {
        Terminal.print { json in
            partner.content.write(to: &json)
            json.put("part", part)
        }
    }
}
