import ArgumentParser
import EventSourcing
import JSON
import Projections

struct StatsDefine: ParsableCommand {
    static let configuration = CommandConfiguration(
        "define", en: "Say what a statistic counts, and what it can be cut by.",
        nb: "Si hva en statistikk teller, og hva den kan deles på.", example: "loggbok stats define mapping-rate")

    @OptionGroup var languages: LanguageOption

    @Argument(help: .text(en: "Which statistic; all if none is named.", nb: "Hvilken; alle hvis ingen nevnes."))
    var name: String?

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        for (index, statistic) in try (name.map { [try Statistic.find($0)] } ?? Statistic.all).enumerated() {
            if json {
                print(json: statistic)
            } else {
                if index > 0 { Terminal.print("") }
                print(statistic)
            }
        }
    }

    private func print(_ statistic: Statistic) {
        Terminal.print("\(statistic.name): \(statistic.title.spoken)")
        Terminal.print("  \(statistic.definition.spoken)")
        let times = Dimension.allCases.filter { $0.isTime || statistic.dimensions.contains($0) }.map(\.rawValue)
        Terminal.print("  --by \(times.joined(separator: ", "))")
        if statistic.isAboutPersons {
            Terminal.print(
                "  "
                    + Text(
                        en: "About persons: counts of one to three are withheld.",
                        nb: "Om personer: antall på én til tre holdes tilbake."
                    ).spoken)
        }
    }

    private func print(json statistic: Statistic) {
        Terminal.print { json in
            json.put("statistic", statistic.name)
            json.put("title", statistic.title.spoken)
            json.put("definition", statistic.definition.spoken)
            json.put("unit", statistic.unit.name)
            json.put("additive", statistic.measure.isAdditive)
            json.put("by", Dimension.allCases.filter { statistic.dimensions.contains($0) }.map(\.rawValue))
            json.put("aboutPersons", statistic.isAboutPersons)
        }
    }
}
