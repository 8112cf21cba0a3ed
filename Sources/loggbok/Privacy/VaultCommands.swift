import ArgumentParser
import EventSourcing
import Events
import JSON
import Privacy

struct VaultCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "vault", en: "The keys to what is personal: where they are, their backups, their change.",
        nb: "Nøklene til det personlige: hvor de er, sikkerhetskopier av dem, bytte av dem.",
        example: "loggbok vault status",
        subcommands: [VaultStatus.self, VaultRotate.self, VaultBackup.self, VaultRestore.self],
        defaultSubcommand: VaultStatus.self)
}

struct VaultStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        "status", en: "Say where the key file is, whether it can be used, and how many keys it opens.",
        nb: "Si hvor nøkkelfila er, om den kan brukes, og hvor mange nøkler den åpner.", example: "loggbok vault status"
    )

    @OptionGroup var logbook: LogbookOptions

    @Flag(help: .text(en: "As JSON.", nb: "Som JSON."))
    var json = false

    func run() throws {
        let vault = try logbook.open().vault
        let count = vault.hasKeys ? try vault.keyCount() : 0
        if json {
            return Terminal.print { json in
                json.put("keyFile", vault.keyFile.path)
                json.put("exists", vault.keyFile.exists)
                json.put("keys", count)
            }
        }
        Terminal.print(
            Text(en: "Key file: \(vault.keyFile.path)", nb: "Nøkkelfil: \(vault.keyFile.path)").spoken)
        guard vault.hasKeys else {
            let made = Text(
                en: "Nothing personal was recorded yet; the file is made when something is.",
                nb: "Ingenting personlig er registrert ennå; fila lages når noe blir det.")
            let text = vault.keyFile.exists ? KeyFileError.taken(vault.keyFile.path).text : made
            return Terminal.print(wrapped: text.spoken)
        }
        guard try vault.hasKeys || !vault.holdsValues else {
            throw Failure(
                .notThere,
                en: "There are sealed values, but no keys.mdb: nobody can read them here. `loggbok vault restore` "
                    + "brings a copy of it back.",
                nb: "Det finnes forseglede verdier, men ingen keys.mdb: ingen kan lese dem her. `loggbok vault "
                    + "restore` henter tilbake en kopi.")
        }
        Terminal.print(
            Text(
                en: "It opens \(count) data keys. Keep a copy of it apart from the logbook's.",
                nb: "Den åpner \(count) datanøkler. Ta vare på en kopi av den et annet sted enn loggbokas."
            ).spoken)
    }
}

struct VaultRotate: ParsableCommand {
    static let configuration = CommandConfiguration(
        "rotate", en: "Wrap all data keys with a new key and destroy the old one; goes on where it was interrupted.",
        nb: "Pakk alle datanøkler med en ny nøkkel og ødelegg den gamle; fortsetter der den ble avbrutt.",
        example: "loggbok vault rotate")

    @OptionGroup var logbook: LogbookOptions

    func run() throws {
        let logbook = try logbook.open()
        guard logbook.vault.hasKeys else {
            throw Failure(
                .notThere, en: "Nothing personal was recorded: there is no key to change.",
                nb: "Ingenting personlig er registrert: det er ingen nøkkel å bytte.")
        }
        let count = try logbook.vault.changeEncryptionKey()
        Terminal.print(
            wrapped: Text(
                en:
                    "\(count) data keys are wrapped anew, and the old key is destroyed. Backups of the keys and of the key "
                    + "file from before are of no use: make new ones.",
                nb:
                    "\(count) datanøkler er pakket på nytt, og den gamle nøkkelen er ødelagt. Sikkerhetskopier av nøklene og "
                    + "nøkkelfila fra før kan ikke brukes: lag nye."
            ).spoken)
    }
}

struct VaultBackup: ParsableCommand {
    static let configuration = CommandConfiguration(
        "backup", en: "Copy the wrapped keys. The copy must not outlive an erasure by more than its receipt says.",
        nb: "Kopier de pakkede nøklene. Kopien må ikke overleve en sletting lenger enn kvitteringen sier.",
        example: "loggbok vault backup /backup/keys-2026-02-03")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The folder to make.", nb: "Mappa som skal lages."))
    var directory: String

    func run() throws {
        try logbook.open().vault.backUp(to: directory)
        let gone = Timestamp.now().osloDate.adding(days: Logbook.keyBackupDays)
        Terminal.print(
            Text(
                en: "\(directory)/keys.mdb: delete it by \(gone).",
                nb: "\(directory)/keys.mdb: slett den innen \(gone)."
            ).spoken)
    }
}

struct VaultRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        "restore", en: "Put copied keys back. Erasures since then are carried out on them again.",
        nb: "Legg tilbake kopierte nøkler. Slettinger siden da gjennomføres på dem igjen.",
        example: "loggbok vault restore /backup/keys-2026-02-03")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "The folder with the copy.", nb: "Mappa med kopien."))
    var directory: String

    func run() throws {
        let logbook = try logbook.open()
        // The log first: what it says about erasures is carried out on whatever keys come back.
        try logbook.requireNotRolledBack()
        try logbook.vault.restore(from: directory)
        try logbook.finishErasures()
        Terminal.print(
            Text(
                en: "\(try logbook.vault.keyCount()) data keys are in use.",
                nb: "\(try logbook.vault.keyCount()) datanøkler er i bruk."
            ).spoken)
    }
}
