import ArgumentParser
import Decisions
import EventSourcing
import Events

struct OfferCreate: AppendCommand {
    static let configuration = CommandConfiguration(
        "create", en: "Create an offer.",
        nb: "Opprett et tilbud.",
        example:
            "loggbok offer create --title Truckkurs --provider 0198e7 --skill truckfører --location 0198e8 --start 2026-03-03 --end 2026-03-31 --deadline 2026-02-20"
    )

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "What it is called.", nb: "Hva det heter."))
    var title: String

    @Option(help: .text(en: "The partner who provides it.", nb: "Samarbeidspartneren som tilbyr det."))
    var provider: String

    @Option(help: .text(en: "What kind of offer.", nb: "Hva slags tilbud."))
    var kind: OfferKind = .course

    @Option(help: .text(en: "A skill it teaches; repeat for each.", nb: "En kompetanse det gir; gjenta for hver."))
    var skill: [SkillArgument] = []

    @Option(
        help: .text(
            en: "Level of the qualifications framework, 2 to 8.", nb: "Nivå i kvalifikasjonsrammeverket, 2 til 8."))
    var level: Int?

    @Option(help: .text(en: "Credits, in steps of a half.", nb: "Poeng, i halve trinn."))
    var credits: CreditsArgument?

    @Option(help: .text(en: "What kind of credits.", nb: "Hva slags poeng."))
    var creditUnit: Credits.Unit = .studiepoeng

    @Option(help: .text(en: "How many hours it takes.", nb: "Hvor mange timer det tar."))
    var hours: Int?

    @Option(help: .text(en: "A language it is taught in: nb, en.", nb: "Et språk det undervises på: nb, en."))
    var languageOfTeaching: [String] = []

    @Option(help: .text(en: "How it is given.", nb: "Hvordan det gis."))
    var mode: DeliveryMode = .onsite

    @Option(
        help: .text(en: "A place where it is given; repeat for each.", nb: "Et sted der det gis; gjenta for hvert."))
    var location: [String] = []

    @Option(help: .text(en: "Its first day.", nb: "Første dag."))
    var start: CalendarDate?

    @Option(help: .text(en: "Its last day.", nb: "Siste dag."))
    var end: CalendarDate?

    @Option(help: .text(en: "The last day to enrol.", nb: "Siste dag for påmelding."))
    var deadline: CalendarDate?

    @Option(help: .text(en: "How few it can be given for.", nb: "Hvor få det kan gis for."))
    var minHeads: Int?

    @Option(help: .text(en: "For each participant, in kroner.", nb: "Per deltaker, i kroner."))
    var price: Kroner?

    @Option(
        help: .text(en: "A need it was made for; repeat for each.", nb: "Et behov det er laget for; gjenta for hvert."))
    var adaptedFrom: [String] = []

    var optionNames: [String: String] {
        ["languages": "language-of-teaching", "skills": "skill", "locations": "location"]
    }

    func rule(_ asking: Asking) throws -> any Rule {
        let credits = credits.flatMap { Credits(hundredths: $0.hundredths, unit: creditUnit) }
        return CreateOffer(
            OfferCreated(
                offer: asking.new(), title: title, provider: try asking.find.partner(provider), kind: kind,
                skills: skill.isEmpty ? [Skill(label: title)] : try asking.named(skill.map(\.skill)), level: level,
                credits: credits,
                hours: hours, languages: languageOfTeaching, mode: mode,
                locations: try location.map { try asking.find.location($0) }, start: start, end: end,
                deadline: deadline,
                minHeads: minHeads, price: price?.øre, adaptedFrom: try adaptedFrom.map { try asking.find.need($0) }))
    }
}
