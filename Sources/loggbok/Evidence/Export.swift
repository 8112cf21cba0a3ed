import ArgumentParser
import EventSourcing
import EventStorage
import Evidence
import Privacy
import Transparency

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "export", en: "Write the log and its evidence as plain files, with a verifier in 80 lines of Python.",
        nb: "Skriv loggen og bevisene som vanlige filer, med en verifikator på 80 linjer Python.",
        example: "loggbok export audit-2026\npython3 audit-2026/verify.py audit-2026")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The folder to make.", nb: "Mappa som skal lages."))
    var directory: String

    @Option(
        help: .text(
            en: "Withhold events with this tag; repeat for more. The export still verifies.",
            nb: "Hold tilbake hendelser med dette merket; gjenta for flere. Eksporten kan fortsatt verifiseres.",
            valueName: "tag"))
    var redact: [String] = []

    @Option(
        help: .text(en: "Withhold events before this position.", nb: "Hold tilbake hendelser før denne posisjonen."))
    var from: UInt64?

    @Option(
        help: .text(en: "Withhold events behind this position.", nb: "Hold tilbake hendelser etter denne posisjonen."))
    var to: UInt64?

    @Flag(
        help: .text(
            en: "The sealed values too, for who gets the keys by another way; never the keys.",
            nb: "De forseglede verdiene også, for den som får nøklene en annen vei; aldri nøklene."))
    var sealed = false

    @Option(
        name: .customLong("for"),
        help: .text(
            en: "Who gets it: an organisation, for the receipt of an erasure.",
            nb: "Hvem som får den: en organisasjon, til kvitteringen for en sletting.", valueName: "name"))
    var recipient: String?

    func run() throws {
        let logbook = try logbook.open()
        let withholding = try withholding(from: logbook.log)
        let progress = ProgressLine()
        let (checkpoint, withheld) = try Export.write(
            logbook.notary, to: directory, withholding: withholding, progress: progress.report
        ) { checkpoint in
            guard sealed else { return }
            try SealedFile.write(
                logbook.log, upTo: checkpoint.size, to: directory, withholding: withholding.holdsBack)
            try logbook.handedOut.note("export --sealed", to: recipient)
        }
        progress.end()
        let held =
            withheld == 0
            ? Text("") : Text(en: ", \(withheld) of them withheld", nb: ", \(withheld) holdt tilbake")
        Terminal.print(
            Text(
                en: "\(directory): \(checkpoint.size) events\(held.en), root \(checkpoint.rootHash)",
                nb: "\(directory): \(checkpoint.size) hendelser\(held.nb), rot \(checkpoint.rootHash)"
            ).spoken)
    }

    private func withholding(from log: EventLog) throws -> Export.Withholding {
        let tags = try redact.map { text in
            guard let tag = Tag(text.hasPrefix("tag:") ? text.dropFirst(4) : text[...]) else {
                throw Failure(.usage, en: "“\(text)” is no tag.", nb: "«\(text)» er ikke et merke.")
            }
            // Whoever hands it out believes it is withheld.
            guard try !log.events(Query(tags: [tag])).isEmpty else {
                throw Failure(
                    .notThere, en: "No event has the tag \(tag): nothing would be withheld. It has to be whole.",
                    nb: "Ingen hendelse har merket \(tag): ingenting ville blitt holdt tilbake. Det må være helt.")
            }
            return tag
        }
        let (low, high) = (max(from ?? 1, 1), to ?? .max)
        guard low <= high else {
            throw Failure(.usage, en: "--from is behind --to.", nb: "--from er etter --to.")
        }
        let range = from == nil && to == nil ? nil : Position(low)...Position(high)
        return Export.Withholding(tags: tags, range: range)
    }
}

struct VerifyExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        "verify-export", en: "Verify an export from its lines up: 0 verified, 1 rejected, 2 could not check.",
        nb: "Verifiser en eksport fra linjene og opp: 0 verifisert, 1 avvist, 2 kunne ikke sjekkes.",
        example: "loggbok verify-export audit-2026 --key verifier.key")

    @OptionGroup var language: LanguageOption
    @OptionGroup var keys: KeyOptions

    @Argument(help: .text(en: "The export's folder.", nb: "Eksportens mappe."))
    var directory: String

    @Flag(help: .text(en: "As JSON.", nb: "Som JSON."))
    var json = false

    func run() throws {
        try Verdict.reach {
            let result = try ExportVerifier(directory, keys: keys.given()).verify()
            try VerificationRendering(result: result).finish(json: json)
        }
    }
}

struct TilesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "tiles", en: "Write the log for a static web server (C2SP tlog-tiles); run again, it adds what is new.",
        nb: "Skriv loggen for en statisk nettjener (C2SP tlog-tiles); kjørt på nytt legger den til det nye.",
        example: "loggbok tiles /srv/www/namdal-log")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The folder.", nb: "Mappa."))
    var directory: String

    func run() throws {
        let checkpoint = try Tiles.write(try logbook.open().notary, to: directory).checkpoint
        Terminal.print(
            Text(
                en: "\(directory): \(checkpoint.size) events, root \(checkpoint.rootHash)",
                nb: "\(directory): \(checkpoint.size) hendelser, rot \(checkpoint.rootHash)"
            ).spoken)
    }
}
