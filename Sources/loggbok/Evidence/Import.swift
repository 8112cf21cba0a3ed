import ArgumentParser
import EventSourcing
import EventStorage
import Evidence
import Glibc
import Privacy
import Transparency

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "import", en: "Take an export into an empty logbook, byte for byte; the tree must come out the same.",
        nb: "Ta en eksport inn i en tom loggbok, byte for byte; treet må bli det samme.",
        example: "loggbok import audit-2026 --logbook copy.loggbok")

    @OptionGroup var logbook: LogbookOptions
    @OptionGroup var keys: KeyOptions

    @Argument(help: .text(en: "The export's folder.", nb: "Eksportens mappe."))
    var directory: String

    func run() throws {
        let verification = try ExportVerifier(directory, keys: keys.given()).verify()
        if !verification.holds { return try VerificationRendering(result: verification).finish(json: false) }
        let logbook = try target()
        try SealedFile.expect(directory, of: Export.checkpoint(of: directory), in: logbook.notary)
        let progress = ProgressLine()
        let head = try Export.read(directory, into: logbook.notary) { progress.report($0, verification.head.size) }
        progress.end()
        try SealedFile.read(directory, into: logbook.notary)
        Terminal.print(
            Text(
                en: "\(logbook.path): \(head.size) events, root \(head.rootHash)",
                nb: "\(logbook.path): \(head.size) hendelser, rot \(head.rootHash)"
            ).spoken)
    }

    /// The logbook that is there, or a new one of the same name. It gets no signing key: who may sign is not exported.
    private func target() throws -> Logbook {
        guard let path = logbook.logbook ?? environmentVariable("LOGGBOK") else { return try logbook.open() }
        if unsafe access(path + "/log.mdb", F_OK) == 0 { return try logbook.open() }
        let identity = try Export.identity(of: directory)
        guard identity.source.hasPrefix("/region/") else {
            throw Failure(
                .badInput, en: "These events are of \(identity.source), which is no region.",
                nb: "Disse hendelsene er fra \(identity.source), som ikke er en region.")
        }
        return try Logbook.create(
            path, region: String(identity.source.dropFirst(8)), origin: identity.origin, signs: false)
    }
}
