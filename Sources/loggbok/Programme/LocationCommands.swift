import ArgumentParser

struct LocationCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "location", en: "Places where people can learn.", nb: "Steder der folk kan lære.",
        example: "loggbok location list",
        subcommands: [LocationRegister.self, LocationList.self])
}
