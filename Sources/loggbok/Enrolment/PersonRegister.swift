import ArgumentParser
import Decisions
import EventSourcing
import Events

struct PersonRegister: AppendCommand {
    static let configuration = CommandConfiguration(
        "register", en: "Register a participant; name and addresses are kept under seal.",
        nb: "Registrer en deltaker; navn og adresser lagres forseglet.",
        example: "loggbok person register --business 999900003 --birth-decade 1980 --name - --email -")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "Where the person works: number or id.", nb: "Der personen arbeider: nummer eller id."))
    var business: String?

    @Option(help: .text(en: "Decade of birth: 1980.", nb: "Fødselstiår: 1980."))
    var birthDecade: Int?

    @Option(help: .text(en: "k, m, annet or ukjent.", nb: "k, m, annet eller ukjent."))
    var gender: PersonRegistered.Gender?

    @Option(help: .text(en: "The legal basis for keeping it.", nb: "Behandlingsgrunnlaget."))
    var basis: String?

    @OptionGroup var reach: ReachOptions
    @OptionGroup var telephone: TelephoneOption

    @Option(
        help: .text(
            en: "The address, kept under seal: `-` or `edit`.", nb: "Adressen, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var address: PersonalArgument?

    func rule(_ asking: Asking) throws -> any Rule {
        RegisterPerson(
            PersonRegistered(
                person: asking.new(), business: try business.map { try asking.find.business($0) },
                birthDecade: birthDecade,
                gender: gender, basis: basis, name: try reach.readName(),
                email: try reach.readEmail(),
                phone: try telephone.read(reach.personal),
                address: try reach.personal.read(address, Text(en: "Address", nb: "Adresse"))))
    }
}
