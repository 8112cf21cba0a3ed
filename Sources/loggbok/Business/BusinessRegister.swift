import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import Projections

struct BusinessRegisterCommand: AppendCommand {
    static let configuration = CommandConfiguration(
        "register", en: "Register a business.",
        nb: "Registrer en virksomhet.",
        example: "loggbok business register --orgnr 999900003 --name \"Fjordtre AS\" --form AS --kom 5047 --employees 7"
    )

    @OptionGroup var options: AppendingOptions

    @Option(
        help: .text(
            en: "Its organisation number: nine digits, the last a check digit.",
            nb: "Organisasjonsnummeret: ni siffer, det siste et kontrollsiffer."))
    var orgnr: OrganisationNumber?

    @Option(help: .text(en: "What it is called.", nb: "Hva den heter."))
    var name: String?

    @Option(
        help: .text(
            en: "Form of organisation, as the register codes it.", nb: "Organisasjonsform, med registerets kode."))
    var form: String = "AS"

    @Option(help: .text(en: "The municipality it is in.", nb: "Kommunen den ligger i."))
    var kom: MunicipalityNumber

    @Option(help: .text(en: "Year of the division into municipalities.", nb: "År for kommuneinndelingen."))
    var division: Int = 2024

    @Option(help: .text(en: "Industry code, such as 16.100.", nb: "Næringskode, som 16.100."))
    var nace: String?

    @Option(help: .text(en: "Edition of the industry code.", nb: "Utgave av næringskoden."))
    var standard: IndustryCode.Standard = .sn2007

    @Option(help: .text(en: "How many work there.", nb: "Hvor mange som arbeider der."))
    var employees: Int?

    @Option(
        help: .text(
            en: "Public or private; unknown if it is not said.", nb: "Offentlig eller privat; ukjent om det ikke sies.")
    )
    var sector: Sector?

    @Option(help: .text(en: "The business it is a part of.", nb: "Virksomheten den er en del av."))
    var parent: String?

    @OptionGroup var personal: PersonalOptions

    @Option(
        help: .text(
            en: "A sole proprietor's name, kept under seal: `-` or `edit`.",
            nb: "Navnet til et enkeltpersonforetak, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var ownerName: PersonalArgument?

    @Option(
        help: .text(
            en: "A sole proprietor's organisation number, kept under seal: `-` or `edit`.",
            nb: "Organisasjonsnummeret til et enkeltpersonforetak, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var ownerNumber: PersonalArgument?

    @Option(
        help: .text(
            en: "A sole proprietor's address, kept under seal: `-` or `edit`.",
            nb: "Adressen til et enkeltpersonforetak, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var ownerAddress: PersonalArgument?

    func rule(_ asking: Asking) throws -> any Rule {
        guard name != nil || orgnr != nil || form == BusinessRegistered.soleProprietorship else {
            throw Failure(
                .usage, en: "What is it called? Give --name, or at least --orgnr.",
                nb: "Hva heter den? Oppgi --name, eller i det minste --orgnr.")
        }
        let parent = try parent.map { try asking.find.business($0) }
        let industry = try nace.map { code in
            guard let industry = IndustryCode(code, standard) else {
                throw Failure(
                    .badInput, en: "“\(code)” is no industry code such as 16.100.",
                    nb: "«\(code)» er ingen næringskode som 16.100.")
            }
            return industry
        }
        return RegisterBusiness(
            BusinessRegistered(
                business: asking.new(), orgnr: orgnr, parent: parent, form: form, name: name, kom: kom,
                division: division,
                nace: industry, employees: Employees(value: employees, source: .stated, date: asking.day),
                sector: sector,
                registerDigest: nil, ownerName: try personal.read(ownerName, Text(en: "Name", nb: "Navn")),
                ownerNumber: try personal.read(ownerNumber, Text(en: "Number", nb: "Nummer")),
                ownerAddress: try personal.read(ownerAddress, Text(en: "Address", nb: "Adresse"))))
    }

    func warnings(_ event: NewEvent, in log: EventLog) throws -> [Text] {
        try [RegionMembers(log).warning(kom)].compactMap { $0 }
    }
}
