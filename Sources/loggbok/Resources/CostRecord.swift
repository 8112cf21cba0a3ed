import ArgumentParser
import Decisions
import Events

struct CostRecord: AppendCommand {
    static let configuration = CommandConfiguration(
        "record", en: "Enter a cost, or own effort by what it is worth.",
        nb: "Før en kostnad, eller egeninnsats etter hva den er verdt.",
        example: "loggbok cost record --kroner 4500 --kind venue --funded-by grant --role møteplass")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "How much: 4500 or 4500.50.", nb: "Hvor mye: 4500 eller 4500.50."))
    var kroner: Kroner

    @Option(
        help: .text(
            en: "salary, travel, venue, teaching, material or other.",
            nb: "salary, travel, venue, teaching, material eller other."))
    var kind: CostKind

    @Option(help: .text(en: "grant, own or participant.", nb: "grant, own eller participant."))
    var fundedBy: CostFunding

    @Option(help: .text(en: "In what role the programme acted.", nb: "I hvilken rolle programmet handlet."))
    var role: ProgrammeRole?

    @OptionGroup var spent: SpentOn

    func rule(_ asking: Asking) throws -> any Rule {
        let (business, offer) = try spent.found(asking)
        return RecordCost(
            CostRecorded(
                cost: asking.new(), øre: kroner.øre, kind: kind, fundedBy: fundedBy, role: role, business: business,
                offer: offer))
    }
}
