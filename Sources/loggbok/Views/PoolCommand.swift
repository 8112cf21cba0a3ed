import ArgumentParser
import EventSourcing
import Events
import JSON
import Matching
import Projections
import ViewStorage

struct PoolCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "pool", en: "Needs that nothing is offered for, gathered until they fill a class.",
        nb: "Behov som ikke har noe tilbud, samlet til de fyller en klasse.", example: "loggbok pool --class-size 12")

    @OptionGroup var options: ReadingOptions

    @Option(help: .text(en: "How many heads fill a class.", nb: "Hvor mange personer som fyller en klasse."))
    var classSize: Int = 10

    @Flag(help: .text(en: "Only those that fill a class.", nb: "Bare de som fyller en klasse."))
    var full = false

    func run() throws {
        let logbook = try options.logbook.open()
        let pools = try options.standing(logbook).views.pools(on: options.today(logbook), classSize: classSize)
            .filter { $0.fillsClass || !full }
        var table = TextTable([
            .init(Text(en: "What", nb: "Hva")), .init(Text(en: "Heads", nb: "Personer"), isNumber: true),
            .init(Text(en: "Needs", nb: "Behov"), isNumber: true),
            .init(Text(en: "Firms", nb: "Bedrifter"), isNumber: true), .init(Text(en: "Where", nb: "Hvor")),
            .init(Text(en: "Forms", nb: "Former")),
        ])
        for pool in pools {
            if options.json { print(json: pool) } else { table.add(row(pool)) }
        }
        if options.json { return }
        if table.isEmpty {
            Terminal.print(Text(en: "No unmet needs.", nb: "Ingen udekkede behov.").spoken)
        } else {
            table.print()
        }
    }

    private func row(_ pool: Pool) -> [String] {
        let heads = pool.fillsClass ? "* \(pool.heads)" : "\(pool.heads)"
        let place = pool.place ?? pool.municipalities.joined(separator: " ")
        let modes = pool.modes.compactMap { DeliveryMode(rawValue: $0)?.title.spoken }.joined(separator: ", ")
        return [pool.title, heads, "\(pool.needs.count)", "\(pool.businesses)", place, modes]
    }

    private func print(json pool: Pool) {
        Terminal.print { json in
            json.put("title", pool.title)
            json.put("heads", pool.heads)
            json.put("fillsClass", pool.fillsClass)
            json.put("businesses", pool.businesses)
            json.put("municipalities", pool.municipalities)
            json.put("modes", pool.modes)
            json.put("place", pool.place)
            json.put("earliest", pool.earliest)
            json.put("latest", pool.latest)
            json.put("needs", pool.needs)
        }
    }
}
