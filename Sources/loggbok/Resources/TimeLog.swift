import ArgumentParser
import Decisions
import Events

struct TimeLog: AppendCommand {
    static let configuration = CommandConfiguration(
        "log", en: "Enter time that was worked.",
        nb: "Før tid som er brukt.",
        example: "loggbok time log --minutes 90 --activity visit --role motor --business 999900003")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "How long.", nb: "Hvor lenge."))
    var minutes: Int

    @Option(
        help: .text(
            en: "outreach, visit, need, matching, offer, arena, administration or other.",
            nb: "outreach, visit, need, matching, offer, arena, administration eller other."))
    var activity: Activity

    @Option(help: .text(en: "In what role the programme acted.", nb: "I hvilken rolle programmet handlet."))
    var role: ProgrammeRole

    @Option(
        help: .text(en: "Whose time, if not of whoever records it.", nb: "Hvem sin tid, hvis ikke den som registrerer.")
    )
    var whose: String?

    @OptionGroup var spent: SpentOn

    func rule(_ asking: Asking) throws -> any Rule {
        let (business, offer) = try spent.found(asking)
        return LogTime(
            TimeLogged(
                time: asking.new(), actor: try whose.map { try asking.find.actor($0) }, minutes: minutes,
                activity: activity, role: role, business: business, offer: offer))
    }
}
