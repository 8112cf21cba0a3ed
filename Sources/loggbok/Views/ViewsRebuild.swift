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
        let rebuilt = try logbook.views.rebuild(progress: progress.report) { generation, position in
            progress.end()
            if !json {
                Terminal.print(
                    Text(
                        en: "Generation \(generation) is in use, at position \(position).",
                        nb: "Generasjon \(generation) er i bruk, ved posisjon \(position)."
                    ).spoken)
            }
            ReadingFault.endWell(saying: notCompared(generation, position))
        }
        ReadingFault.tell()
        guard let differences = rebuilt.differences else {
            return Terminal.write(notCompared(rebuilt.generation, rebuilt.position), to: 1)
        }
        for difference in differences {
            if json {
                ViewRendering.print(json: difference, generation: rebuilt.generation, rebuilt.position)
            } else {
                ViewRendering.print(difference)
            }
        }
    }

    /// What is said in place of the differences if the old generation's file is damaged.
    private func notCompared(_ generation: Int, _ position: Position) -> [UInt8] {
        let text = Text(
            en: "The views in use before cannot be read; they are not compared.",
            nb: "Visningene som var i bruk før, kan ikke leses; de er ikke sammenlignet.")
        let line =
            json
            ? JSONWriter.bytes { writer in
                writer.writeObject { json in
                    json.put("generation", generation)
                    json.put("position", position)
                    json.put("compared", false)
                }
            } : Array(text.spoken.utf8)
        return line + [UInt8(ascii: "\n")]
    }
}
