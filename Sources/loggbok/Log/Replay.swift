import ArgumentParser
import EventSourcing
import EventStorage
import JSON
import Projections
import ViewStorage

struct Replay: ParsableCommand {
    static let configuration = CommandConfiguration(
        "replay",
        en: "Fold every view from the first event to a position, in memory; show their digests, or the rows of one.",
        nb: "Fold alle visninger fra første hendelse til en posisjon, i minnet; vis sjekksummene, eller radene i én.",
        example: "loggbok replay --to 120\nloggbok replay --to 2026-03-01 --valid-at 2026-01-31 --view needs")

    @OptionGroup var logbook: LogbookOptions

    @Option(
        help: .text(
            en: "The last position or time; else all.", nb: "Siste posisjon eller tid; ellers alt.",
            valueName: "position|time"))
    var to: Moment?

    @Option(
        help: .text(
            en: "Only what had happened by the end of this day.",
            nb: "Bare det som hadde skjedd ved slutten av denne dagen.",
            valueName: "date"))
    var validAt: CalendarDate?

    @Option(help: .text(en: "Show the rows of this view.", nb: "Vis radene i denne visningen.", valueName: "name"))
    var view: String?

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        let position = try to?.position(in: logbook.log) ?? logbook.log.head()
        let progress = ProgressLine()
        let standing = try logbook.views.asKnown(
            Horizon(knownAt: position, happenedBefore: validAt?.endInOslo), progress: progress.report)
        progress.end()
        guard let view else { return try ViewRendering.print(standing, json: json) }
        try ViewRendering.printRows(of: ViewRendering.view(named: view, in: standing.views))
    }
}
