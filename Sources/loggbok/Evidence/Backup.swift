import ArgumentParser
import EventSourcing
import EventStorage
import Evidence
import Transparency

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "backup", en: "Copy the log while others use it, and verify the copy. The signing key is not in it.",
        nb: "Kopier loggen mens andre bruker den, og verifiser kopien. Signeringsnøkkelen er ikke med.",
        example: "loggbok backup /backup/namdal-2026-02-03")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The folder to make.", nb: "Mappa som skal lages."))
    var directory: String

    func run() throws {
        let verification = try Backup.write(try logbook.open().notary, to: directory)
        try VerificationRendering(result: verification).finish(json: false)
    }
}

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        "restore", en: "Put a backup in the place of a logbook's log. Refused if events would be lost.",
        nb: "Legg en sikkerhetskopi tilbake som loggbokas logg. Avvises hvis hendelser ville gått tapt.",
        example: "loggbok restore /backup/namdal-2026-02-03 --logbook namdal.loggbok --checkpoint newest.checkpoint")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The backup's folder.", nb: "Sikkerhetskopiens mappe."))
    var backup: String

    @Option(
        help: .text(
            en: "The newest checkpoint you know of, kept elsewhere.",
            nb: "Det nyeste sjekkpunktet du vet om, tatt vare på et annet sted.", valueName: "file"))
    var checkpoint: String?

    @Flag(
        help: .text(
            en: "Put it back although events are lost: nothing can then be recorded until the doctor is told why.",
            nb: "Legg den tilbake selv om hendelser går tapt: ingenting kan så registreres før doctor får vite hvorfor."
        ))
    var evenIfOlder = false

    func run() throws {
        guard let path = logbook.logbook ?? environmentVariable("LOGGBOK") else {
            throw Failure(
                .usage, en: "Which logbook? Say --logbook DIR.", nb: "Hvilken loggbok? Skriv --logbook KATALOG.")
        }
        let known = try checkpoint.map {
            try SignedCheckpoint(String(decoding: ByteInput.contents(of: $0), as: UTF8.self)).checkpoint
        }
        let verification = try Backup.restore(backup, to: path, checkpoint: known, evenIfOlder: evenIfOlder)
        if verification.holds {
            // Views may know of events that are gone; they are folded anew when somebody asks.
            Folder("\(path)/views").remove("CURRENT")
        }
        try VerificationRendering(result: verification).finish(json: false)
    }
}
