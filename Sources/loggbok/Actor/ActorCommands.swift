import ArgumentParser

struct ActorCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "actor", en: "Those who record.", nb: "De som registrerer.", example: "loggbok actor list",
        subcommands: [ActorRegister.self, ActorDeactivate.self, ActorList.self])
}
