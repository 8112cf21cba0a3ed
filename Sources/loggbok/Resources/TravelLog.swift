import ArgumentParser
import Decisions
import Events

struct TravelLog: AppendCommand {
    static let configuration = CommandConfiguration(
        "log", en: "Enter a journey.",
        nb: "Før en reise.",
        example: "loggbok travel log --km 44 --minutes 40 --mode car --role motor --business 999900003")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "How far, there and back.", nb: "Hvor langt, fram og tilbake."))
    var km: Int

    @Option(help: .text(en: "How long, there and back.", nb: "Hvor lenge, fram og tilbake."))
    var minutes: Int

    @Option(help: .text(en: "car, bus, train, boat, plane or other.", nb: "car, bus, train, boat, plane eller other."))
    var mode: TravelMode = .car

    @Option(help: .text(en: "In what role the programme acted.", nb: "I hvilken rolle programmet handlet."))
    var role: ProgrammeRole

    @Option(
        help: .text(
            en: "Who travelled, if not whoever records it.", nb: "Hvem som reiste, hvis ikke den som registrerer."))
    var whose: String?

    @OptionGroup var spent: SpentOn

    func rule(_ asking: Asking) throws -> any Rule {
        let (business, offer) = try spent.found(asking)
        return LogTravel(
            TravelLogged(
                travel: asking.new(), actor: try whose.map { try asking.find.actor($0) }, km: km, minutes: minutes,
                mode: mode, role: role, business: business, offer: offer))
    }
}
