import ArgumentParser

struct PartnerCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "partner", en: "Organisations the programme works with.", nb: "Organisasjoner programmet samarbeider med.",
        example: "loggbok partner list",
        subcommands: [PartnerRegisterCommand.self, PartnerList.self])
}
