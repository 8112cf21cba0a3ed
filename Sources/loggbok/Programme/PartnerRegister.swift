import ArgumentParser
import Decisions
import Events

struct PartnerRegisterCommand: AppendCommand {
    static let configuration = CommandConfiguration(
        "register", en: "Register a partner.",
        nb: "Registrer en samarbeidspartner.",
        example: "loggbok partner register --name \"Namdal studiesenter\" --kind annet")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "What it is called.", nb: "Hva den heter."))
    var name: String

    @Option(help: .text(en: "What kind of organisation.", nb: "Hva slags organisasjon."))
    var kind: PartnerKind

    @Option(
        help: .text(
            en: "Its organisation number: nine digits, the last a check digit.",
            nb: "Organisasjonsnummeret: ni siffer, det siste et kontrollsiffer."))
    var orgnr: OrganisationNumber?

    func rule(_ asking: Asking) throws -> any Rule {
        RegisterPartner(PartnerRegistered(partner: asking.new(), name: name, kind: kind, orgnr: orgnr))
    }
}
