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

    @OptionGroup var personal: PersonalOptions

    @Option(
        help: .text(
            en: "The name, kept under seal: `-` or `edit`.", nb: "Navnet, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var name: PersonalArgument?

    @Option(
        help: .text(
            en: "The e-mail address, kept under seal: `-` or `edit`.",
            nb: "E-postadressen, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var email: PersonalArgument?

    @Option(
        help: .text(
            en: "The telephone number, kept under seal: `-` or `edit`.",
            nb: "Telefonnummeret, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var phone: PersonalArgument?

    func rule(_ asking: Asking) throws -> any Rule {
        RegisterContact(
            ContactRegistered(
                contact: asking.new(), business: try asking.find.business(business), function: function,
                name: try personal.read(name, Text(en: "Name", nb: "Navn")),
                email: try personal.read(email, Text(en: "E-mail", nb: "E-post")),
                phone: try personal.read(phone, Text(en: "Telephone", nb: "Telefon"))))
    }
}
