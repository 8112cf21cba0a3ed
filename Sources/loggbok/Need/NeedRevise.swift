import ArgumentParser
import Decisions
import EventSourcing
import Events

struct NeedRevise: AppendCommand {
    static let configuration = CommandConfiguration(
        "revise", en: "Describe a need better; what is not given stays.",
        nb: "Beskriv et behov bedre; det som ikke oppgis, blir stående.",
        example: "loggbok need revise 0198f3a2 --heads 5 --reason \"two more were hired\"")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The need: its id, or the beginning of it.", nb: "Behovet: id-en, eller begynnelsen av den."))
    var need: String

    @Option(help: .text(en: "What is needed, in a few words.", nb: "Hva som trengs, med få ord."))
    var title: String?

    @Option(
        help: .text(
            en: "A skill, perhaps weighted: truckfører=80; repeat for each.",
            nb: "En kompetanse, gjerne vektet: truckfører=80; gjenta for hver."))
    var skill: [SkillArgument] = []

    @Option(help: .text(en: "How many people.", nb: "Hvor mange personer."))
    var heads: Int?

    @Option(help: .text(en: "1 can wait, 3 is urgent.", nb: "1 kan vente, 3 haster."))
    var urgency: Int?

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

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String

    @OptionGroup var note: NoteOptions

    var optionNames: [String: String] {
        [
            "window.from": "earliest", "window": "latest", "languages": "language-of-teaching", "modes": "mode",
            "skills": "skill",
        ]
    }

    func rule(_ asking: Asking) throws -> any Rule {
        let id = try asking.find.need(need)
        return ReviseNeed(
            NeedRevised(
                need: id, title: title, skills: skill.isEmpty ? nil : skill.map(\.skill),
                heads: heads,
                urgency: urgency, window: DateWindow(startingFrom: earliest, to: latest),
                modes: mode.isEmpty ? nil : mode,
                maxTravelMinutes: maxTravelMinutes, languages: languageOfTeaching.isEmpty ? nil : languageOfTeaching,
                level: level?.range, budget: budget?.øre, reason: reason,
                note: try note.read(asking, about: asking.find.business(of: id))))
    }
}
