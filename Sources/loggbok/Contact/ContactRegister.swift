import ArgumentParser
import Decisions
import EventSourcing
import Events

struct ContactRegister: AppendCommand {
    static let configuration = CommandConfiguration(
        "register", en: "Register whom to ask in a business; name, e-mail and telephone are kept under seal.",
        nb: "Registrer hvem man spør i en virksomhet; navn, e-post og telefon lagres forseglet.",
        example: "loggbok contact register --business 999900003 --function \"daglig leder\" --name - --phone -")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String

    @Option(help: .text(en: "What the contact does there; no name.", nb: "Hva kontaktpersonen gjør der; ikke navn."))
    var function: String

    @OptionGroup var reach: ReachOptions
    @OptionGroup var telephone: TelephoneOption

    func rule(_ asking: Asking) throws -> any Rule {
        RegisterContact(
            ContactRegistered(
                contact: asking.new(), business: try asking.find.business(business), function: function,
                name: try reach.readName(),
                email: try reach.readEmail(),
                phone: try telephone.read(reach.personal)))
    }
}
