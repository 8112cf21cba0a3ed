import ArgumentParser
import EventSourcing
import Evidence
import Glibc

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        "init", en: "Make a logbook.", nb: "Lag en loggbok.",
        example: "loggbok init namdal.loggbok --region namdal --origin namdal.loggbok.example/2026")

    @Argument(help: .text(en: "The directory to make.", nb: "Katalogen som skal lages."))
    var directory: String

    @Option(help: .text(en: "The region it is kept for.", nb: "Regionen den føres for."))
    var region: String

    @Option(
        help: .text(
            en: "The name its checkpoints are signed under; it never changes.",
            nb: "Navnet sjekkpunktene signeres med; det endres aldri."))
    var origin: String

    @Option(
        help: .text(
            en: "nb or en; else the locale's.", nb: "nb eller en; ellers det systemet er satt til.", valueName: "nb|en")
    )
    var language: Language?

    func run() throws {
        guard Tag("region", region) != nil else {
            throw Failure(
                .usage, en: "“\(region)” cannot be a region: use letters, digits and . _ ~ -",
                nb: "«\(region)» kan ikke være en region: bruk bokstaver, tall og . _ ~ -")
        }
        guard Provenance.isName(origin.filter { $0 != "/" }) else {
            throw Failure(
                .usage, en: "“\(origin)” cannot be an origin; an example is namdal.loggbok.example/2026",
                nb: "«\(origin)» kan ikke være en origin; et eksempel er namdal.loggbok.example/2026")
        }
        try requireOwnKeyFile()
        _ = try Logbook.create(directory, region: region, origin: origin)
        Terminal.print(
            Text(
                en: "\(directory) is ready. `export LOGGBOK=\(directory)` spares saying --logbook.",
                nb: "\(directory) er klar. `export LOGGBOK=\(directory)` gjør at du slipper å skrive --logbook."
            ).spoken)
    }

    /// Refuses an origin that another logbook's keys are filed under, before anything personal is recorded in this one.
    private func requireOwnKeyFile() throws {
        let keyFile = KeyFilePath.path(origin: origin)
        // A logbook that is there is refused as such.
        guard unsafe access(keyFile, F_OK) == 0, !Folder(directory).has("log.mdb") else { return }
        throw Failure(
            .refused,
            en: "The key file \(keyFile) is another logbook's. Choose another origin, or another LOGGBOK_KEY_FILE; if "
                + "that logbook is gone for good, move its key file away.",
            nb: "Nøkkelfila \(keyFile) er en annen loggboks. Velg en annen origin, eller en annen LOGGBOK_KEY_FILE; er "
                + "den loggboka borte for godt, så flytt nøkkelfila dens bort.")
    }
}
