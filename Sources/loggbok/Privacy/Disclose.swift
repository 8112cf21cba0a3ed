import ArgumentParser
import EventSourcing
import EventStorage
import Evidence
import JSON
import Privacy
import Transparency

struct Disclose: ParsableCommand {
    static let configuration = CommandConfiguration(
        "disclose", en: "Write one personal value with the proof that it was recorded; the key stays here.",
        nb: "Skriv én personopplysning med bevis for at den ble registrert; nøkkelen blir her.",
        example: "loggbok disclose 17 note > 17.disclosure")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The event: its position or id.", nb: "Hendelsen: posisjon eller id."))
    var event: String

    @Argument(help: .text(en: "The field: note, name, participants/0.", nb: "Feltet: note, name, participants/0."))
    var field: String

    @Option(
        name: .customLong("for"),
        help: .text(
            en: "Who gets it: an organisation, for the receipt of an erasure.",
            nb: "Hvem som får den: en organisasjon, til kvitteringen for en sletting.", valueName: "name"))
    var recipient: String?

    func run() throws {
        let logbook = try logbook.open()
        let event = try EventReference(text: event).find(in: logbook.log)
        let pointer = field.hasPrefix("/") ? field : "/\(field)"
        guard let opened = try logbook.opened(event).first(where: { $0.field.at == pointer }) else {
            throw Failure(
                .notThere, en: "Event \(event.position) has no personal value \(field).",
                nb: "Hendelse \(event.position) har ingen personopplysning \(field).")
        }
        let checkpoint = try logbook.notary.newest(covering: event.position)
        let proof = try logbook.log.inclusionProof(
            leafIndex: event.position.rawValue - 1, treeSize: checkpoint.checkpoint.size)
        let file = InclusionProofFile(proof, checkpoint)
        guard let disclosure = try logbook.vault.disclose(event, at: pointer, file) else {
            let why = opened.content.spoken
            throw Failure(.refused, en: "It cannot be read: \(why).", nb: "Den kan ikke leses: \(why).")
        }
        try logbook.handedOut.note("disclosure", about: opened.field.subject, to: recipient)
        Terminal.print(row: disclosure)
    }
}

struct VerifyDisclosure: ParsableCommand {
    static let configuration = CommandConfiguration(
        "verify-disclosure", en: "Verify a disclosed value without the log: 0 verified, 1 rejected, 2 could not check.",
        nb: "Verifiser en fremlagt opplysning uten loggen: 0 verifisert, 1 avvist, 2 kunne ikke sjekkes.",
        example: "loggbok verify-disclosure 17.disclosure --key verifier.key")

    @OptionGroup var language: LanguageOption
    @OptionGroup var keys: KeyOptions

    @Argument(help: .text(en: "The file.", nb: "Fila."))
    var file: String

    func run() throws {
        try Verdict.reach {
            let given = try keys.given()
            guard let origin = given.first(where: { $0.kind == .ed25519 })?.name else {
                throw Failure(
                    .usage, en: "Say which log you believe: --key with its verifier key.",
                    nb: "Si hvilken logg du stoler på: --key med verifiseringsnøkkelen.")
            }
            let proven = try Disclosure(ByteInput.contents(of: file)).verify(given, origin: origin)
            let (event, field) = (proven.event, proven.field)
            Terminal.print(
                Text(
                    en: "Verified: \(field.at) of event \(event.position), recorded \(event.envelope.recordedTime):",
                    nb:
                        "Verifisert: \(field.at) i hendelse \(event.position), registrert \(event.envelope.recordedTime):"
                ).spoken)
            Terminal.print(wrapped: "  \(proven.text)", indent: 2)
        }
    }
}
