import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import Evidence
import JSON
import Transparency

struct CheckpointCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "checkpoint", en: "Sign what the log has come to; everything signed is kept in checkpoints/.",
        nb: "Signer det loggen er kommet til; alt som signeres bevares i checkpoints/.", example: "loggbok checkpoint",
        subcommands: [CheckpointSign.self, CheckpointAddSignature.self, CheckpointAnchor.self],
        defaultSubcommand: CheckpointSign.self)
}

struct CheckpointSign: ParsableCommand {
    static let configuration = CommandConfiguration(
        "sign", en: "Sign a checkpoint and print it. Refused if the log was rolled back past one signed before.",
        nb: "Signer et sjekkpunkt og skriv det ut. Avvises hvis loggen er rullet tilbake forbi et tidligere.",
        example: "loggbok checkpoint sign > newest.checkpoint")

    @OptionGroup var logbook: LogbookOptions

    func run() throws {
        let checkpoint = try logbook.open().notary.sign()
        Terminal.write(Array(checkpoint.note.description.utf8), to: 1)
    }
}

struct CheckpointAddSignature: ParsableCommand {
    static let configuration = CommandConfiguration(
        "add-signature", en: "Keep a witness's cosignature: a note, or signature lines for the newest checkpoint.",
        nb: "Ta vare på et vitnes medsignatur: et notat, eller signaturlinjer til det nyeste sjekkpunktet.",
        example: "loggbok checkpoint add-signature answer.txt --key witness.example+1d2c3b4a+BA…")

    @OptionGroup var logbook: LogbookOptions
    @OptionGroup var keys: KeyOptions

    @Argument(help: .text(en: "The file; - for standard input.", nb: "Fila; - for standard inn."))
    var file: String

    @Option(
        help: .text(
            en: "The checkpoint's size; else the newest.", nb: "Sjekkpunktets størrelse; ellers det nyeste.",
            valueName: "size"))
    var size: UInt64?

    func run() throws {
        let notary = try logbook.open().notary
        let text = String(decoding: try ByteInput.contents(of: file), as: UTF8.self)
        var checkpoint = try checkpoint(notary, text)
        for signature in try signatures(text) { checkpoint.add(signature) }
        let given = try keys.given()
        // A signature that is known to be false is not kept: it would spoil the checkpoint for everybody.
        let signatures = try checkpoint.verify(origin: notary.log.origin, given + notary.keys.verifiers())
        try notary.checkpoints.keep(checkpoint)
        for key in given where key.kind == .cosignature { try notary.keys.add(witness: key) }
        for signature in signatures {
            guard let time = signature.moment else { continue }
            Terminal.print(
                Text(
                    en: "\(signature.key.name) saw \(checkpoint.checkpoint.size) events at \(time)",
                    nb: "\(signature.key.name) så \(checkpoint.checkpoint.size) hendelser \(time)"
                ).spoken)
        }
    }

    private func checkpoint(_ notary: Notary, _ text: String) throws -> SignedCheckpoint {
        let size = size ?? (try? SignedCheckpoint(text))?.checkpoint.size
        if let found = try size.map({ try notary.checkpoints.read($0) }) ?? notary.checkpoints.newest() { return found }
        throw Failure(.notThere, en: "There is no such checkpoint.", nb: "Det finnes ikke noe slikt sjekkpunkt.")
    }

    private func signatures(_ text: String) throws -> [NoteSignature] {
        if let note = try? SignedCheckpoint(text) { return note.note.signatures }
        let lines = text.split(separator: "\n")
        guard !lines.isEmpty else {
            throw Failure(.badInput, en: "There is no signature in \(file).", nb: "Det er ingen signatur i \(file).")
        }
        return try lines.map { try NoteSignature($0) }
    }
}

struct CheckpointAnchor: ParsableCommand {
    static let configuration = CommandConfiguration(
        "anchor", en: "Record where the newest checkpoint was published.",
        nb: "Registrer hvor det nyeste sjekkpunktet er publisert.",
        example: "loggbok checkpoint anchor --place \"Namdalsavisa 2026-02-03, page 7\"")

    @OptionGroup var logbook: LogbookOptions

    @Option(help: .text(en: "Where it can be read.", nb: "Hvor det kan leses."))
    var place: String

    func run() throws {
        let logbook = try logbook.open()
        try logbook.requireNotRolledBack()
        guard let newest = try logbook.notary.checkpoints.newest()?.checkpoint,
            let root = TreeRoot(newest.rootHash.description)
        else { throw Failure(.notThere, en: "Nothing is signed yet.", nb: "Ingenting er signert ennå.") }
        let event = LogAnchored(size: Int(clamping: newest.size), root: root, place: place)
        try logbook.appendAboutLog(AnchorLog(event))
        Terminal.print(
            Text(
                en: "\(newest.size) events, root \(newest.rootHash), anchored: \(place)",
                nb: "\(newest.size) hendelser, rot \(newest.rootHash), forankret: \(place)"
            ).spoken)
    }
}
