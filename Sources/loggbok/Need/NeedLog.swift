import ArgumentParser
import Decisions
import EventSourcing
import Events
import Matching
import Projections
import ViewStorage

struct NeedLog: AppendCommand {
    static let configuration = CommandConfiguration(
        "log", en: "Log what competence a business needs.",
        nb: "Registrer hvilken kompetanse en virksomhet trenger.",
        example: "loggbok need log --business 999900003 --title Truckfører --skill truckfører --heads 3")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String

    @Option(help: .text(en: "What is needed, in a few words.", nb: "Hva som trengs, med få ord."))
    var title: String

    @Option(
        help: .text(
            en: "A skill, perhaps weighted: truckfører=80; repeat for each.",
            nb: "En kompetanse, gjerne vektet: truckfører=80; gjenta for hver."))
    var skill: [SkillArgument] = []

    @Option(help: .text(en: "How many people.", nb: "Hvor mange personer."))
    var heads: Int = 1

    @Option(help: .text(en: "1 can wait, 3 is urgent.", nb: "1 kan vente, 3 haster."))
    var urgency: Int = 2

    @Option(help: .text(en: "It should start on this day or later.", nb: "Bør starte denne dagen eller senere."))
    var earliest: CalendarDate?

    @Option(help: .text(en: "It should start on this day or before.", nb: "Bør starte denne dagen eller før."))
    var latest: CalendarDate?

    @Option(help: .text(en: "A form that will do; none for any.", nb: "En form som passer; ingen for alle."))
    var mode: [DeliveryMode] = []

    @Option(help: .text(en: "How long the way may be.", nb: "Hvor lang reisen kan være."))
    var maxTravelMinutes: Int?

    @Option(
        help: .text(
            en: "A language that will do: nb, en; none for any.", nb: "Et språk som passer: nb, en; ingen for alle."))
    var languageOfTeaching: [String] = []

    @Option(
        help: .text(
            en: "Level of the qualifications framework: 4 or 4-5.", nb: "Nivå i kvalifikasjonsrammeverket: 4 eller 4-5."
        ))
    var level: LevelArgument?

    @Option(
        help: .text(en: "What it may cost for each person, in kroner.", nb: "Hva det kan koste per person, i kroner."))
    var budget: Kroner?

    @Option(help: .text(en: "The visit on which it was told.", nb: "Besøket der det ble fortalt."))
    var visit: String?

    @OptionGroup var personal: PersonalOptions

    @Option(
        help: .text(
            en: "More about it, kept under seal: `-` or `edit`.", nb: "Mer om det, lagret forseglet: `-` eller `edit`.",
            valueName: "-|edit"))
    var description: PersonalArgument?

    var optionNames: [String: String] {
        [
            "window.from": "earliest", "window": "latest", "languages": "language-of-teaching", "modes": "mode",
            "skills": "skill",
        ]
    }

    func rule(_ asking: Asking) throws -> any Rule {
        if skill.isEmpty { try suggest(asking) }
        return LogNeed(
            NeedLogged(
                need: asking.new(), business: try asking.find.business(business), title: title,
                skills: skill.isEmpty ? [Skill(label: title)] : try asking.named(skill.map(\.skill)), heads: heads,
                urgency: urgency,
                window: DateWindow(startingFrom: earliest, to: latest), modes: mode, maxTravelMinutes: maxTravelMinutes,
                languages: languageOfTeaching, level: level?.range, budget: budget?.øre,
                visit: try visit.map { try asking.find.visit($0) },
                description: try personal.read(description, Text(en: "Description", nb: "Beskrivelse"), isLong: true)))
    }

    /// Tells, beside the answer, which skills of the loaded taxonomy the title may mean.
    private func suggest(_ asking: Asking) throws {
        let found = try asking.find.standing().views.reference.search.suggestions(for: title, limit: 5)
        guard !found.isEmpty else { return }
        Terminal.note(Text(en: "Perhaps one of these skills:", nb: "Kanskje en av disse kompetansene:").spoken)
        for suggestion in found { Terminal.note("  --skill \(suggestion.code)  \(suggestion.label)") }
    }
}
