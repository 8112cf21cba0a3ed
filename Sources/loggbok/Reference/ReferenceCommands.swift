import ArgumentParser

struct ReferenceCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "reference", en: "Reference data: skills, travel times, municipalities, industry codes.",
        nb: "Referansedata: kompetanser, reisetider, kommuner, næringskoder.",
        example: "loggbok reference load skills skills_nb.csv --edition \"ESCO 1.1.1\"",
        subcommands: [ReferenceLoad.self, ReferenceList.self])
}
