import ArgumentParser
import EventSourcing
import JSON
import Projections
import ViewStorage

struct ViewsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "views", en: "The views folded from the log.", nb: "Visningene som er foldet fra loggen.",
        example: "loggbok views list",
        subcommands: [ViewsList.self, ViewsRebuild.self, ViewsDiff.self, ViewsDigest.self])
}

struct ViewsList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List the views: what they are, their version, position and size.",
        nb: "List opp visningene: hva de er, versjon, posisjon og størrelse.", example: "loggbok views list")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let standing = try options.standing(options.logbook.open())
        var table = TextTable([
            .init(Text(en: "view", nb: "visning")), .init(Text(en: "title", nb: "tittel")),
            .init(Text(en: "version", nb: "versjon"), isNumber: true),
            .init(Text(en: "position", nb: "posisjon"), isNumber: true),
            .init(Text(en: "rows", nb: "rader"), isNumber: true),
        ])
        for view in standing.views.all {
            let digest = try ViewDigest(view)
            if options.json {
                Terminal.print { json in
                    json.put("view", type(of: view).name)
                    json.put("title", type(of: view).title.spoken)
                    json.put("version", type(of: view).version)
                    json.put("position", standing.position)
                    json.put("generation", standing.generation)
                    json.put("rows", digest.rows)
                }
            } else {
                let kind = type(of: view)
                table.add([kind.name, kind.title.spoken, "\(kind.version)", "\(standing.position)", "\(digest.rows)"])
            }
        }
        if !options.json { table.print() }
    }
}

struct ViewsDigest: ParsableCommand {
    static let configuration = CommandConfiguration(
        "digest", en: "Print a digest of each view's rows: the same events give the same digests.",
        nb: "Skriv en sjekksum av radene i hver visning: de samme hendelsene gir de samme sjekksummene.",
        example: "loggbok views digest --at 120")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        try ViewRendering.print(options.standing(options.logbook.open()), json: options.json)
    }
}
