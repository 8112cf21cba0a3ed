import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import Evidence
import Transparency

struct KeyCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "key", en: "The keys that checkpoints are signed with.", nb: "Nøklene som sjekkpunkter signeres med.",
        example: "loggbok key show", subcommands: [KeyShow.self, KeyNew.self, KeyRotate.self],
        defaultSubcommand: KeyShow.self)
}

struct KeyShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        "show", en: "Print the verifier keys: give them to your auditor, on paper or by another way than the log.",
        nb: "Skriv ut verifiseringsnøklene: gi dem til revisoren, på papir eller på en annen vei enn loggen.",
        example: "loggbok key show")

    @OptionGroup var logbook: LogbookOptions

    func run() throws {
        for key in try logbook.open().notary.keys.verifiers() { Terminal.print(key.description) }
    }
}

struct KeyNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        "new", en: "Make the logbook's signing key if it has none, or a witness's.",
        nb: "Lag loggbokas signeringsnøkkel hvis den ikke har noen, eller et vitnes.",
        example: "loggbok key new\nloggbok key new --witness witness.example/w1 --file witness-signing.key")

    @OptionGroup var logbook: LogbookOptions

    @Option(
        help: .text(
            en: "Make a witness's key, of this name.", nb: "Lag nøkkelen til et vitne med dette navnet.",
            valueName: "name"))
    var witness: String?

    @Option(help: .text(en: "Where the witness's signing key goes.", nb: "Hvor vitnets signeringsnøkkel legges."))
    var file: String?

    func run() throws {
        if let witness { return try makeWitness(witness) }
        let notary = try logbook.open().notary
        guard !notary.keys.canSign else {
            throw Failure(
                .refused, en: "The logbook has a signing key; `loggbok key rotate` brings in a new one.",
                nb: "Loggboka har en signeringsnøkkel; `loggbok key rotate` tar inn en ny.")
        }
        try notary.keys.create(origin: notary.log.origin)
        for key in try notary.keys.signers() { Terminal.print(key.verifier.description) }
    }

    private func makeWitness(_ name: String) throws {
        guard let file else {
            throw Failure(.usage, en: "Where to? Say --file.", nb: "Hvor skal den? Skriv --file.")
        }
        let key = try KeyFiles.newKey(name, .cosignature)
        let folder = Folder(file).above
        let last = String(file.split(separator: "/").last ?? "")
        try folder.fill(last, mode: 0o400) { try $0.write("\(key.secretText)\n".utf8) }
        try folder.sync()
        Terminal.print(key.verifier.description)
    }
}

struct KeyRotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        "rotate", en: "Bring in a new signing key beside the old one; later, --finish lets only the new one sign.",
        nb: "Ta inn en ny signeringsnøkkel ved siden av den gamle; senere lar --finish bare den nye signere.",
        example: "loggbok key rotate\nloggbok key rotate --finish")

    @OptionGroup var logbook: LogbookOptions

    @Flag(help: .text(en: "Retire all keys but the newest.", nb: "La alle nøkler utenom den nyeste utgå."))
    var finish = false

    func run() throws {
        let logbook = try logbook.open()
        try logbook.requireNotRolledBack()
        let keys = logbook.notary.keys
        if finish {
            guard let newest = try keys.signers().last, try keys.signers().count > 1 else {
                throw Failure(
                    .refused, en: "There is only one key: `loggbok key rotate` first.",
                    nb: "Det er bare én nøkkel: kjør `loggbok key rotate` først.")
            }
            let retired = try keys.signers().dropLast().map(\.verifier.description)
            try logbook.appendAboutLog(
                RotateKey(KeyRotated(verifierKey: newest.verifier.description, retired: retired)))
            // Signed by old and new once more, so that who knows only the old one can follow.
            _ = try logbook.notary.sign()
            _ = try keys.retireOlder()
        } else {
            let key = try KeyFiles.newKey(logbook.log.origin, .ed25519)
            try logbook.appendAboutLog(RotateKey(KeyRotated(verifierKey: key.verifier.description)))
            try keys.add(key)
            _ = try logbook.notary.sign()
        }
        for key in try keys.signers() { Terminal.print(key.verifier.description) }
    }
}
