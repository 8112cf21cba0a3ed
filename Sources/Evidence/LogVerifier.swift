import EventSourcing
import EventStorage
import Transparency

/// Verifies a logbook from its events up: lines, tree, index, checkpoints.
package struct LogVerifier {
    let notary: Notary
    let trust: Trust
    /// Roots and sizes of checkpoints that an event of the log says were rolled back.
    let acceptedRollbacks: [TreeHead]

    package init(_ notary: Notary, _ trust: Trust, acceptedRollbacks: [TreeHead] = []) {
        self.notary = notary
        self.trust = trust
        self.acceptedRollbacks = acceptedRollbacks
    }

    /// - Parameters:
    ///   - since: the size of a checkpoint that was verified before: what it covers is not read again.
    ///   - progress: events done, and in all.
    /// - Throws: `LogError.damaged` where the log cannot even be read through; `Rejection` for a `since` that does not hold.
    package func verify(
        since: UInt64? = nil, progress: (UInt64, UInt64) -> Void = { _, _ in }
    ) throws -> Verification {
        var trust = trust
        var result = Verification()
        if let since { try requireCheckpoint(since) }
        let inspection = try notary.log.inspect(after: Position(since ?? 0), progress: progress)
        result.head = inspection.head
        result.lines = inspection.events
        for finding in inspection.findings { result.note(finding.position, finding.problem) }
        for size in try notary.checkpoints.sizes() {
            guard let checkpoint = try readCheckpoint(size, &result) else { continue }
            let root = size <= result.head.size ? try notary.log.root(size: size) : nil
            result.check(checkpoint, named: "checkpoints/\(size)", origin: notary.log.origin, root: root, &trust)
        }
        try checkRolledBack(&result)
        let dated = { (position: Position) in
            try notary.log.event(at: position).map {
                DatedEvent(position: position, recorded: $0.envelope.recordedTime)
            }
        }
        try result.checkTimes(before: dated, behind: { try dated($0.next) })
        result.keys = trust.keys
        result.keySource = trust.source
        return result
    }

    private func readCheckpoint(_ size: UInt64, _ result: inout Verification) throws -> SignedCheckpoint? {
        do { return try notary.checkpoints.read(size) } catch let rejection as Rejection {
            result.note(nil, rejection.text)
            return nil
        }
    }

    /// What a resumed verification relies on: a checkpoint that was signed, over the tree as it is kept.
    private func requireCheckpoint(_ size: UInt64) throws {
        guard let checkpoint = try notary.checkpoints.read(size) else {
            throw Rejection(
                en: "There is no checkpoint of \(size) events to go on from.",
                nb: "Det finnes ikke noe sjekkpunkt over \(size) hendelser å gå videre fra.")
        }
        do throws(TransparencyError) { _ = try checkpoint.verify(origin: notary.log.origin, trust.keys) } catch {
            throw Rejection(en: "checkpoints/\(size): \(error.text.en).", nb: "checkpoints/\(size): \(error.text.nb).")
        }
        guard try notary.isPrefix(checkpoint.checkpoint) else {
            throw Rejection(
                en: "The tree does not lead to the checkpoint of \(size) events. Verify from the beginning.",
                nb: "Treet fører ikke til sjekkpunktet over \(size) hendelser. Verifiser fra begynnelsen.")
        }
    }

    /// A rollback that nobody has given a reason for cannot pass for one that was accepted.
    private func checkRolledBack(_ result: inout Verification) throws {
        for size in try notary.checkpoints.rolledBack.sizes() {
            guard let checkpoint = try notary.checkpoints.rolledBack.read(size)?.checkpoint else { continue }
            if !acceptedRollbacks.contains(TreeHead(size: size, rootHash: checkpoint.rootHash)) {
                result.note(
                    en: "the checkpoint of \(size) events was rolled back, and no event says why",
                    nb: "sjekkpunktet over \(size) hendelser er rullet tilbake, og ingen hendelse sier hvorfor")
            }
        }
    }
}
