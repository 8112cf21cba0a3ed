import ArgumentParser
import EventSourcing

/// How somebody is reached: what is known of every person, kept under seal.
struct ReachOptions: ParsableArguments {
    @OptionGroup var personal: PersonalOptions

    @Option(
        help: .text(
            en: "The name, kept under seal: `-` or `edit`.", nb: "Navnet, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var name: PersonalArgument?

    @Option(
        help: .text(
            en: "The e-mail address, kept under seal: `-` or `edit`.",
            nb: "E-postadressen, lagret forseglet: `-` eller `edit`.", valueName: "-|edit"))
    var email: PersonalArgument?

    func readName() throws -> Personal? { try personal.read(name, Text(en: "Name", nb: "Navn")) }
    func readEmail() throws -> Personal? { try personal.read(email, Text(en: "E-mail", nb: "E-post")) }
}

/// The telephone of somebody who is called.
struct TelephoneOption: ParsableArguments {
    @Option(
        help: .text(
            en: "The telephone number, kept under seal: `-` or `edit`.",
            nb: "Telefonnummeret, lagret forseglet: `-` eller `edit`.", valueName: "-|edit"))
    var phone: PersonalArgument?

    func read(_ personal: PersonalOptions) throws -> Personal? {
        try personal.read(phone, Text(en: "Telephone", nb: "Telefon"))
    }
}
