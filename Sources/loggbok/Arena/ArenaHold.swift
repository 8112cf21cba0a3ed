import ArgumentParser
import Decisions
import Events

struct ArenaHold: AppendCommand {
    static let configuration = CommandConfiguration(
        "hold", en: "Record that businesses and partners met.",
        nb: "Registrer at virksomheter og partnere møttes.",
        example: "loggbok arena hold --kind kompetanseforum --heads 24 --business 999900003 --on 2026-02-03")

    @OptionGroup var options: AppendingOptions

    @Option(
        help: .text(
            en: "kompetanseforum, fagdag, frokostmøte, nettverk or annet.",
            nb: "kompetanseforum, fagdag, frokostmøte, nettverk eller annet."))
    var kind: ArenaKind

    @Option(help: .text(en: "How many people came.", nb: "Hvor mange som kom."))
    var heads: Int

    @Option(
        help: .text(en: "The place: its id, or the beginning of it.", nb: "Stedet: id-en, eller begynnelsen av den."))
    var location: String?

    @Option(
        help: .text(
            en: "A business that was there: number or id; repeat for each.",
            nb: "En virksomhet som var der: nummer eller id; gjenta for hver."))
    var business: [String] = []

    @Option(
        help: .text(en: "A partner that was there; repeat for each.", nb: "En partner som var der; gjenta for hver."))
    var partner: [String] = []

    func rule(_ asking: Asking) throws -> any Rule {
        HoldArena(
            ArenaHeld(
                arena: asking.new(), kind: kind, location: try location.map { try asking.find.location($0) },
                heads: heads, businesses: try business.map { try asking.find.business($0) },
                partners: try partner.map { try asking.find.partner($0) }))
    }
}
