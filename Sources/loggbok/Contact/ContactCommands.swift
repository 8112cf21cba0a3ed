import ArgumentParser

struct ContactCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "contact", en: "Whom to ask in businesses.", nb: "Hvem man spør i virksomhetene.",
        example: "loggbok contact list --business 999900003",
        subcommands: [ContactRegister.self, ContactRetire.self, ContactList.self])
}
