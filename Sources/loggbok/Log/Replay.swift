import ArgumentParser
import EventSourcing
import EventStorage
import Projections
import ViewStorage

struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        "replay", en: "Fold every view from the first event to a position, in memory, and show their digests.",
        nb: "Fold alle visninger fra første hendelse til en posisjon, i minnet, og vis sjekksummene.",
        example: "loggbok replay --to 120")

    @OptionGroup var logbook: LogbookOptions

    @Option(
        help: .text(
            en: "The last position or time; else all.", nb: "Siste posisjon eller tid; ellers alt.",
            valueName: "position|time"))
    var to: Moment?

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        let position = try to?.position(in: logbook.log) ?? logbook.log.head()
        let progress = ProgressLine()
        let standing = try logbook.views.asKnown(at: position, progress: progress.report)
        progress.end()
        try ViewRendering.print(standing, json: json)
    }
}
