import ArgumentParser
import Decisions
import EventSourcing
import Events

struct OfferRevise: AppendCommand {
    static let configuration = CommandConfiguration(
        "revise", en: "Describe an offer anew; what is not given stays.",
        nb: "Beskriv et tilbud på nytt; det som ikke oppgis, blir stående.",
        example: "loggbok offer revise 0198f4b1 --start 2026-03-10 --reason \"the room was taken\"")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String

    @Option(help: .text(en: "What it is called.", nb: "Hva det heter."))
    var title: String?

    @Option(help: .text(en: "A skill it teaches; repeat for each.", nb: "En kompetanse det gir; gjenta for hver."))
    var skill: [SkillArgument] = []

    @Option(
        help: .text(
            en: "Level of the qualifications framework, 2 to 8.", nb: "Nivå i kvalifikasjonsrammeverket, 2 til 8."))
    var level: Int?

    @Option(help: .text(en: "How many hours it takes.", nb: "Hvor mange timer det tar."))
    var hours: Int?

    @Option(help: .text(en: "A language it is taught in: nb, en.", nb: "Et språk det undervises på: nb, en."))
    var languageOfTeaching: [String] = []

    @Option(help: .text(en: "How it is given.", nb: "Hvordan det gis."))
    var mode: DeliveryMode?

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

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String

    var optionNames: [String: String] {
        ["languages": "language-of-teaching", "skills": "skill", "locations": "location"]
    }

    func rule(_ asking: Asking) throws -> any Rule {
        let locations = try location.map { try asking.find.location($0) }
        return ReviseOffer(
            OfferRevised(
                offer: try asking.find.offer(offer), title: title, skills: skill.isEmpty ? nil : skill.map(\.skill),
                level: level, hours: hours, languages: languageOfTeaching.isEmpty ? nil : languageOfTeaching,
                mode: mode,
                locations: locations.isEmpty ? nil : locations, start: start, end: end, deadline: deadline,
                minHeads: minHeads, price: price?.øre, reason: reason))
    }
}
