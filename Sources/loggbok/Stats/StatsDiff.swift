import ArgumentParser
import EventSourcing
import EventStorage
import Events
import Projections

struct StatsDiff: ParsableCommand {
    static let configuration = CommandConfiguration(
        "diff", en: "Say which figures changed between two moments, and which events changed them.",
        nb: "Si hvilke tall som er endret mellom to tidspunkt, og hvilke hendelser som endret dem.",
        example: "loggbok stats diff --from 100 --to 263 reached --period 2025-H1 --by municipality")

    @OptionGroup var logbook: LogbookOptions
    @OptionGroup var figures: FigureOptions

    @Argument(
        help: .text(en: "Which statistic; all if none is named.", nb: "Hvilken statistikk; alle hvis ingen nevnes."))
    var name: String?

    @Option(help: .text(en: "As known at.", nb: "Slik kjent ved.", valueName: "position|time"))
    var from: Moment

    @Option(help: .text(en: "As known at; else now.", nb: "Slik kjent ved; ellers nå.", valueName: "position|time"))
    var to: Moment?

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let statistics = try name.map { [try Statistic.find($0)] } ?? Statistic.all
        let logbook = try logbook.open()
        let start = try from.position(in: logbook.log)
        let end = try to?.position(in: logbook.log) ?? logbook.log.head()
        guard start <= end else {
            throw Failure(
                .usage, en: "--from is behind --to.", nb: "--from er etter --to.")
        }
        let tables = statistics.map { FigureDifference.Asked(statistic: $0, by: figures.by) }
        let today = Timestamp.now().osloDate
        let difference = try FigureDifference(tables, from: start, to: end, figures, logbook) { _ in today }
        FigureDifferenceRendering(period: figures.period, isInternal: figures.internal, json: json).print(difference)
    }
}
