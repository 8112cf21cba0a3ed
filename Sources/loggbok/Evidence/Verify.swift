import ArgumentParser
import EventSourcing
import EventStorage
import Events
import Evidence
import Privacy
import Projections
import Transparency
import ViewStorage

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        "verify", en: "Recompute everything from the events up: lines, tree, index, checkpoints, views. 0, 1 or 2.",
        nb: "Regn ut alt på nytt fra hendelsene: linjer, tre, indeks, sjekkpunkter, visninger. 0, 1 eller 2.",
        example: "loggbok verify namdal.loggbok\nloggbok verify namdal.loggbok --key log.key --key witness.key")

    @OptionGroup var logbook: LogbookOptions
    @OptionGroup var keys: KeyOptions

    @Argument(help: .text(en: "The logbook's directory.", nb: "Loggbokas katalog."))
    var directory: String?

    @Option(
        help: .text(
            en: "Go on from the checkpoint of this size, which was verified before.",
            nb: "Gå videre fra sjekkpunktet av denne størrelsen, som er verifisert før.", valueName: "size"))
    var since: UInt64?

    @Flag(help: .text(en: "As JSON.", nb: "Som JSON."))
    var json = false

    func run() throws {
        Verdict.rejectIfReadingFails()
        try Verdict.reach {
            let logbook = try logbook.open(directory)
            let progress = ProgressLine()
            defer { progress.end() }
            // Of the time that it takes, a fold of the views is the most.
            let hasViews = logbook.views.currentNumber != nil
            progress.enter(upTo: hasViews ? 0.12 : 0.9)
            let rollbacks = try logbook.log.acceptedRollbacks()
            let verifier = LogVerifier(logbook.notary, try keys.trust(logbook), acceptedRollbacks: rollbacks)
            var result = try verifier.verify(since: since, progress: progress.report)
            var rendering = VerificationRendering(result: result, rollbacks: rollbacks)
            if result.holds {
                rendering.also = try [
                    verifySealed(logbook, &result, progress), verifyViews(logbook, &result, progress),
                ].compactMap { $0 }
                rendering = VerificationRendering(
                    result: result, anchored: try logbook.lastAnchored(), rollbacks: rollbacks, also: rendering.also)
            }
            progress.end()
            try rendering.finish(json: json)
        }
    }

    /// Compares the sealed values with their digests, and what is left with what was erased.
    private func verifySealed(
        _ logbook: Logbook, _ result: inout Verification, _ progress: ProgressLine
    ) throws -> Text? {
        progress.enter(upTo: progress.reached + 0.05)
        let found = try logbook.vault.check(
            erased: logbook.erasures.erased(), &result, progress: progress.report)
        return found.values == 0 ? nil : found.text
    }

    /// Folds the views anew, as far as those in use have come, and compares the digests.
    private func verifyViews(
        _ logbook: Logbook, _ result: inout Verification, _ progress: ProgressLine
    ) throws -> Text? {
        guard logbook.views.currentNumber != nil else { return nil }
        Verdict.rejectViewsIfReadingFails()
        defer { Verdict.rejectIfReadingFails() }
        let inUse = try logbook.views.current()
        // What is left is for the digests.
        progress.enter(upTo: 0.9)
        try logbook.views.anew(at: inUse.position, progress.report) { anew in
            for (one, other) in zip(inUse.views.all, anew.all) where try ViewDigest(one) != ViewDigest(other) {
                let name = type(of: one).name
                result.note(
                    en: "the rows of the view \(name) do not follow from the events; `loggbok views rebuild`",
                    nb: "radene i visningen \(name) følger ikke av hendelsene; `loggbok views rebuild`")
            }
        }
        let count = inUse.views.all.count
        return Text(
            en: "\(count) views folded anew to position \(inUse.position)",
            nb: "\(count) visninger foldet på nytt til posisjon \(inUse.position)")
    }
}

extension Logbook {
    /// The largest published checkpoint that the log has behind it.
    func lastAnchored() throws -> (size: UInt64, place: String, time: Timestamp)? {
        var last: (size: UInt64, place: String, time: Timestamp)?
        for event in try log.events(Query(types: [LogAnchored.type])) {
            guard let anchored = try event.decode(as: LogAnchored.self),
                let root = MerkleHash(base64: anchored.root.text), anchored.size >= last?.size ?? 0
            else { continue }
            let checkpoint = Checkpoint(origin: log.origin, size: UInt64(anchored.size), rootHash: root)
            guard try notary.isPrefix(checkpoint) else { continue }
            last = (UInt64(anchored.size), anchored.place, event.envelope.recordedTime)
        }
        return last
    }
}

extension SealCounts {
    /// How many there are, and what became of those that cannot be read here.
    var text: Text {
        var lines = [
            Text(
                en: "\(values) sealed values, \(erased) of them erased",
                nb: "\(values) forseglede verdier, \(erased) av dem slettet")
        ]
        if elsewhere > 0 {
            lines.append(
                Text(
                    en: "\(elsewhere) not in this logbook: it was imported without them",
                    nb: "\(elsewhere) ikke i denne loggboka: den er importert uten dem"))
        }
        if keyless > 0 {
            lines.append(
                Text(
                    en: "\(keyless) that nobody can open with this logbook: it has no keys.mdb",
                    nb: "\(keyless) som ingen kan åpne med denne loggboka: den har ingen keys.mdb"))
        }
        return Text(
            en: lines.map(\.en).joined(separator: ",\n"), nb: lines.map(\.nb).joined(separator: ",\n"))
    }
}
