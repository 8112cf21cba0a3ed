import ArgumentParser
import EventSourcing
import EventStorage
import Evidence
import Transparency

struct ProveCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "prove", en: "Prove something about the log to somebody who has only a checkpoint.",
        nb: "Bevis noe om loggen for en som bare har et sjekkpunkt.",
        example: "loggbok prove inclusion 17 > 17.tlog-proof",
        subcommands: [ProveInclusion.self, ProveConsistency.self])
}

struct ProveInclusion: ParsableCommand {
    static let configuration = CommandConfiguration(
        "inclusion", en: "Prove that an event is in the log: a *.tlog-proof file (C2SP tlog-proof).",
        nb: "Bevis at en hendelse er i loggen: en *.tlog-proof-fil (C2SP tlog-proof).",
        example: "loggbok prove inclusion 0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f > event.tlog-proof")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The event's position or id.", nb: "Hendelsens posisjon eller id."))
    var event: String

    func run() throws {
        let logbook = try logbook.open()
        let position =
            try UInt64(event).map { Position($0) } ?? EventID(event).flatMap { try logbook.log.position(of: $0) }
        guard let position, position > .start, try position <= logbook.log.head() else {
            throw Failure(
                .notThere, en: "There is no event \(event) in this logbook.",
                nb: "Det finnes ingen hendelse \(event) i denne loggboka.")
        }
        let checkpoint = try logbook.notary.newest(covering: position)
        let proof = try logbook.log.inclusionProof(
            leafIndex: position.rawValue - 1, treeSize: checkpoint.checkpoint.size)
        Terminal.write(Array(InclusionProofFile(proof, checkpoint).description.utf8), to: 1)
    }
}

struct ProveConsistency: ParsableCommand {
    static let configuration = CommandConfiguration(
        "consistency", en: "Prove that the log begins with an earlier one: what a witness is sent (C2SP tlog-witness).",
        nb: "Bevis at loggen begynner med en tidligere: det et vitne får tilsendt (C2SP tlog-witness).",
        example: "loggbok prove consistency 0\nloggbok prove consistency old.checkpoint")

    @OptionGroup var logbook: LogbookOptions

    @Argument(
        help: .text(
            en: "The size of the earlier log, or the file of its checkpoint.",
            nb: "Størrelsen på den tidligere loggen, eller fila med sjekkpunktet."))
    var old: String

    func run() throws {
        let logbook = try logbook.open()
        let size = try UInt64(old) ?? earlier(logbook).size
        let checkpoint = try logbook.notary.newest(covering: Position(size))
        let proof = try logbook.log.consistencyProof(firstSize: size, secondSize: checkpoint.checkpoint.size)
        Terminal.write(Array(AddCheckpointBody(proof, checkpoint).description.utf8), to: 1)
    }

    private func earlier(_ logbook: Logbook) throws -> Checkpoint {
        let checkpoint = try SignedCheckpoint(String(decoding: ByteInput.contents(of: old), as: UTF8.self)).checkpoint
        guard try logbook.notary.isPrefix(checkpoint) else {
            throw Failure(
                .refused, en: "The log does not begin with the \(checkpoint.size) events of this checkpoint.",
                nb: "Loggen begynner ikke med de \(checkpoint.size) hendelsene i dette sjekkpunktet.")
        }
        return checkpoint
    }
}

extension Notary {
    /// The newest checkpoint; one is signed if there is none that covers the position.
    func newest(covering position: Position) throws -> SignedCheckpoint {
        try requireNotRolledBack()
        if let newest = try checkpoints.newest(), newest.checkpoint.size >= position.rawValue { return newest }
        let signed = try sign()
        guard signed.checkpoint.size >= position.rawValue else {
            throw Failure(
                .notThere, en: "The log has \(signed.checkpoint.size) events, not \(position).",
                nb: "Loggen har \(signed.checkpoint.size) hendelser, ikke \(position).")
        }
        return signed
    }
}
