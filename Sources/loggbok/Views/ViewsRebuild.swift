import ArgumentParser
import EventSourcing
import JSON
import Projections
import ViewStorage

struct ViewsRebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        "rebuild", en: "Fold all views anew beside those in use, swap them in, and say what differs.",
        nb: "Fold alle visninger på nytt ved siden av de som er i bruk, bytt dem inn, og si hva som er ulikt.",
        example: "loggbok views rebuild")

    @OptionGroup var logbook: LogbookOptions

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        let progress = ProgressLine()
        let rebuilt = try logbook.views.rebuild(progress: progress.report)
        progress.end()
        if !json {
            Terminal.print(
                Text(
                    en: "Generation \(rebuilt.generation) is in use, at position \(rebuilt.position).",
                    nb: "Generasjon \(rebuilt.generation) er i bruk, ved posisjon \(rebuilt.position)."
                ).spoken)
        }
        for difference in rebuilt.differences {
            if json {
                ViewRendering.print(json: difference, generation: rebuilt.generation, rebuilt.position)
            } else {
                ViewRendering.print(difference)
            }
        }
    }
}
