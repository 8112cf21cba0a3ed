import ArgumentParser
import Decisions
import Events

struct ContactRegister: AppendCommand {
    static let configuration = CommandConfiguration(
        "register", en: "Register whom to ask in a business, by an id and a function.",
        nb: "Registrer hvem man spør i en virksomhet, med id og funksjon.",
        example: "loggbok contact register --business 999900003 --function \"daglig leder\"")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String

    @Option(help: .text(en: "What the contact does there; no name.", nb: "Hva kontaktpersonen gjør der; ikke navn."))
    var function: String

    func rule(_ asking: Asking) throws -> any Rule {
        RegisterContact(
            ContactRegistered(
                contact: asking.new(), business: try asking.find.business(business), function: function))
    }
}
