import ArgumentParser
import EventSourcing
import Evidence
import Transparency

struct WitnessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "witness", en: "On an auditor's own machine: check a checkpoint against the last one seen, and cosign it.",
        nb: "På en revisors egen maskin: kontroller et sjekkpunkt mot det forrige, og medsigner det.",
        example: "loggbok witness request.txt --key verifier.key --signer witness.key --memory seen\n"
            + "loggbok prove consistency 0 | ssh auditor loggbok witness --signer witness.key --memory seen \\\n"
            + "    --key verifier.key | loggbok checkpoint add-signature -")

    @OptionGroup var language: LanguageOption
    @OptionGroup var keys: KeyOptions

    @Option(
        help: .text(
            en: "The witness's own signing key (`loggbok key new --witness`).",
            nb: "Vitnets egen signeringsnøkkel (`loggbok key new --witness`).", valueName: "file"))
    var signer: String

    @Option(
        help: .text(
            en: "The folder in which it remembers what it has seen.", nb: "Mappa der det husker hva det har sett.",
            valueName: "dir"))
    var memory: String

    @Argument(help: .text(en: "The request; else standard input.", nb: "Forespørselen; ellers standard inn."))
    var request = "-"

    func run() throws {
        let keys = try keys.given()
        guard !keys.isEmpty else {
            throw Failure(
                .usage, en: "Say which log you watch: --key with its verifier key.",
                nb: "Si hvilken logg du passer på: --key med verifiseringsnøkkelen.")
        }
        let secret = String(decoding: try ByteInput.contents(of: signer), as: UTF8.self)
        guard let key = SignerKey(secretText: secret.prefix { $0 != "\n" }), key.kind == .cosignature else {
            throw Failure(
                .badInput, en: "\(signer) has no witness's signing key.",
                nb: "\(signer) har ingen signeringsnøkkel for vitner.")
        }
        let body = String(decoding: try ByteInput.contents(of: request), as: UTF8.self)
        let cosignature = try Witness(memory: memory, signer: key).cosign(body, keys: keys)
        Terminal.print(cosignature.description)
    }
}
