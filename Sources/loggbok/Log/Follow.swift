import ArgumentParser
import EventSourcing
import EventStorage

struct Follow: ParsableCommand {
    static let configuration = CommandConfiguration(
        "follow", en: "Print events as they are recorded, by whatever process, until interrupted.",
        nb: "Skriv ut hendelser etter hvert som de registreres, av enhver prosess, til det avbrytes.",
        example: "loggbok follow --type enrolment.registered")

    @OptionGroup var query: QueryOptions

    @Flag(
        help: .text(
            en: "One JSON object a line: position and event.", nb: "Ett JSON-objekt per linje: posisjon og hendelse."))
    var json = false

    @Option(
        help: .text(
            en: "Begin behind this position, day or time; else with what comes now.",
            nb: "Begynn etter denne posisjonen, dagen eller tiden; ellers med det som kommer nå.",
            valueName: "position|time"))
    var after: Moment?

    @OptionGroup var limit: LimitOption

    func run() throws {
        let log = try query.logbook.open().log
        var left = limit.limit ?? .max
        if left == 0 { return }
        let start = try after?.bound(in: log) ?? log.head()
        try log.follow(try query.query(), after: start, checked: true) { event in
            (json ? EventRendering.json : .text).print(event)
            left -= 1
            return left > 0
        }
    }
}
