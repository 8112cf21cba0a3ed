import ArgumentParser
import EventSourcing
import Projections
import ViewStorage

struct ViewsDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        "diff", en: "Say how the rows in use differ from what the log gives with the definitions of this program.",
        nb: "Si hvordan radene i bruk skiller seg fra det loggen gir med definisjonene i dette programmet.",
        example: "loggbok views diff --rows")

    @OptionGroup var logbook: LogbookOptions

    @Flag(help: .text(en: "Name each row.", nb: "Nevn hver rad."))
    var rows = false

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        let progress = ProgressLine()
        let comparison = try logbook.views.compareWithCurrent(namingRows: rows, progress: progress.report)
        progress.end()
        guard let comparison else {
            throw Failure(
                .notThere, en: "No views are in use yet. `loggbok views rebuild` makes them.",
                nb: "Ingen visninger er i bruk ennå. `loggbok views rebuild` lager dem.")
        }
        if !json {
            Terminal.print(
                Text(
                    en: "Generation \(comparison.generation) is in use, at position \(comparison.position).",
                    nb: "Generasjon \(comparison.generation) er i bruk, ved posisjon \(comparison.position)."
                ).spoken)
        }
        for difference in comparison.differences {
            if json {
                ViewRendering.print(json: difference, generation: comparison.generation, comparison.position)
            } else {
                ViewRendering.print(difference)
            }
        }
    }
}
