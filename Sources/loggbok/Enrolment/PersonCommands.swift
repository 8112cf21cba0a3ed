import ArgumentParser

struct PersonCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "person", en: "Participants.", nb: "Deltakere.",
        example: "loggbok person register --business 999900003",
        subcommands: [PersonRegister.self, PersonList.self, PersonAccessExport.self])
}
