import ArgumentParser
import Decisions
import EventSourcing
import Events
import Projections

struct ReferenceLoad: AppendCommand {
    static let configuration = CommandConfiguration(
        "load", en: "Load a file of reference data: it takes the place of the one of its kind.",
        nb: "Last en fil med referansedata: den tar plassen til den av sitt slag.",
        example: "loggbok reference load travel reisetider.tsv --edition 2026")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "What the file is about.", nb: "Hva fila handler om."))
    var kind: ReferenceKind

    @Argument(
        help: .text(
            en: "Columns between tabs, commas or semicolons; for skills those of ESCO.",
            nb: "Kolonner mellom tabulatorer, komma eller semikolon; for kompetanser de fra ESCO."))
    var file: String

    @Option(help: .text(en: "What the file calls itself, as ESCO 1.1.1.", nb: "Hva fila kaller seg, som ESCO 1.1.1."))
    var edition: String?

    func rule(_ asking: Asking) throws -> any Rule {
        let bytes = try ByteInput.contents(of: file)
        do {
            guard try ReferenceContent(kind, bytes).count > 0 else {
                throw Failure(.badInput, en: "\(file) has no rows.", nb: "\(file) har ingen rader.")
            }
        } catch let error as ReferenceContent.Unreadable {
            throw Failure(
                .badInput, en: "\(file) should have the columns \(error.columns).",
                nb: "\(file) skulle hatt kolonnene \(error.columns).")
        }
        let name = String(file.split(separator: "/").last ?? "")
        let digest = options.check ? ReferenceFiles.digest(bytes) : try asking.keep(bytes)
        return LoadReference(ReferenceLoaded(kind: kind, edition: edition ?? name, digest: digest))
    }
}
