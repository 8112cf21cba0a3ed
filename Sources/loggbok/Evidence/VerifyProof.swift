import ArgumentParser
import EventSourcing
import EventStorage
import Evidence
import Transparency

struct VerifyProof: ParsableCommand {
    static let configuration = CommandConfiguration(
        "verify-proof", en: "Verify a proof file without the log: 0 verified, 1 rejected, 2 could not check.",
        nb: "Verifiser en bevisfil uten loggen: 0 verifisert, 1 avvist, 2 kunne ikke sjekkes.",
        example: "loggbok verify-proof 17.tlog-proof --line event.json --key verifier.key\n"
            + "loggbok verify-proof new.proof --old old.checkpoint --key verifier.key")

    @OptionGroup var language: LanguageOption
    @OptionGroup var keys: KeyOptions

    @Argument(help: .text(en: "The proof.", nb: "Beviset."))
    var file: String

    @Option(
        help: .text(
            en: "For an inclusion: the event's line, as `log --raw` prints it.",
            nb: "For at noe er med: hendelsens linje, slik `log --raw` skriver den.", valueName: "file"))
    var line: String?

    @Option(
        help: .text(
            en: "For a consistency: the checkpoint that you had.", nb: "For en videreføring: sjekkpunktet du hadde.",
            valueName: "file"))
    var old: String?

    func run() throws {
        try Verdict.reach {
            let given = try keys.given()
            guard let origin = given.first(where: { $0.kind == .ed25519 })?.name else {
                throw Failure(
                    .usage, en: "Say which log you believe: --key with its verifier key.",
                    nb: "Si hvilken logg du stoler på: --key med verifiseringsnøkkelen.")
            }
            let text = String(decoding: try ByteInput.contents(of: file), as: UTF8.self)
            let signatures =
                text.hasPrefix("old ")
                ? try verifyConsistency(text, origin, given) : try verifyInclusion(text, origin, given)
            for signature in signatures {
                Terminal.print("  \(signature.key)" + (signature.moment.map { "  \($0)" } ?? ""))
            }
        }
    }

    private func verifyInclusion(
        _ text: String, _ origin: String, _ keys: [VerifierKey]
    ) throws -> [VerifiedSignature] {
        let proof = try InclusionProofFile(text)
        guard let line else {
            throw Failure(
                .usage, en: "The proof is about a line: give it with --line.",
                nb: "Beviset handler om en linje: oppgi den med --line.")
        }
        var bytes = try ByteInput.contents(of: line)
        if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
        let signatures = try proof.verify(.leaf(bytes.span), origin: origin, keys)
        let size = proof.checkpoint.checkpoint.size
        Terminal.print(
            Text(
                en: "Verified: this line is event \(proof.proof.leafIndex + 1) of the \(size) that are signed by:",
                nb: "Verifisert: denne linja er hendelse \(proof.proof.leafIndex + 1) av de \(size) som er signert av:"
            ).spoken)
        return signatures
    }

    private func verifyConsistency(
        _ text: String, _ origin: String, _ keys: [VerifierKey]
    ) throws -> [VerifiedSignature] {
        let body = try AddCheckpointBody(text)
        let (size, root) = try oldRoot(body, origin, keys)
        guard size == body.proof.firstSize else {
            throw Failure(
                .refused, en: "The proof is from \(body.proof.firstSize) events, your checkpoint has \(size).",
                nb: "Beviset går fra \(body.proof.firstSize) hendelser, sjekkpunktet ditt har \(size).")
        }
        let signatures = try body.verify(root, origin: origin, keys)
        Terminal.print(
            Text(
                en: "Verified: the \(body.proof.secondSize) events begin with the \(size), unchanged; signed by:",
                nb: "Verifisert: de \(body.proof.secondSize) hendelsene begynner med de \(size), uendret; signert av:"
            ).spoken)
        return signatures
    }

    private func oldRoot(
        _ body: AddCheckpointBody, _ origin: String, _ keys: [VerifierKey]
    ) throws -> (size: UInt64, root: MerkleHash) {
        guard let old else {
            if body.proof.firstSize == 0 { return (0, .emptyTree) }
            throw Failure(
                .usage, en: "The proof begins at a checkpoint: give the one you had with --old.",
                nb: "Beviset begynner ved et sjekkpunkt: oppgi det du hadde, med --old.")
        }
        let earlier = try SignedCheckpoint(String(decoding: ByteInput.contents(of: old), as: UTF8.self))
        _ = try earlier.verify(origin: origin, keys)
        return (earlier.checkpoint.size, earlier.checkpoint.rootHash)
    }
}
