import Decisions
import EventSourcing
import EventStorage
import Events
import Evidence
import Privacy

extension Logbook {
    /// How long copies of `keys.mdb` are kept, in days, unless somebody says otherwise.
    static let keyBackupDays = 30

    /// Finishes erasures, and changes of the key-encryption key, that were interrupted, and carries those out again whose
    /// keys came back with a copy from before. Done once for a process, before anything is recorded or opened.
    func finishErasures() throws {
        try erasureCheck.pass {
            // A log that was rolled back records nothing, and what it says of erasures may not be all that was said.
            guard vault.hasKeys, try !notary.isRolledBack() else { return }
            do {
                for subject in try vault.unfinished(erased: erasures.erased()) { try finish(subject) }
                if vault.isChangingKey { try vault.changeEncryptionKey() }
            } catch let error as KeyFileError {
                // Whoever has no key must be able to go on; the subject stays closed, and `verify` tells what is left.
                Terminal.note(
                    Text(
                        en: "An erasure cannot be finished here: \(error.text.en)",
                        nb: "En sletting kan ikke fullføres her: \(error.text.nb)"
                    ).spoken)
            }
        }
    }

    private func finish(_ subject: Tag) throws {
        // It may have been deferred or taken back since it was begun.
        do { try requireErasable(subject) } catch is Refusal { return }
        Terminal.note(
            Text(en: "Finishing the erasure of \(subject).", nb: "Fullfører slettingen av \(subject).").spoken)
        try erase(subject)
    }

    /// - Throws: `Refusal` unless somebody asked for the subject's erasure and nothing forbids it now. One that is erased
    ///   can be erased again, should anything of it have come back.
    func requireErasable(_ subject: Tag) throws {
        if case .erased = try erasures.standing()[subject] { return }
        let today = Timestamp.now().osloDate
        let asked = SubjectErased(subject: subject, stores: [], sealedValues: 0, keyBackupsGoneBy: today)
        try appendAboutLog(EraseSubject(asked), checkOnly: true)
    }

    /// Takes the subject's personal values away, says so in the log, and signs what the log has come to.
    ///
    /// - Returns: what the log says of it.
    @discardableResult
    func erase(_ subject: Tag, backupsGoneBy: CalendarDate? = nil) throws -> RecordedEvent? {
        let hadKeys = vault.hasKeys
        let values = try vault.erase(subject)
        if try !erasures.erased().contains(subject) {
            let gone = backupsGoneBy ?? Timestamp.now().osloDate.adding(days: Self.keyBackupDays)
            let stores = (hadKeys ? ["keys.mdb"] : []) + ["log.mdb"]
            try appendAboutLog(
                EraseSubject(
                    SubjectErased(subject: subject, stores: stores, sealedValues: values, keyBackupsGoneBy: gone)))
        }
        if notary.keys.canSign { try notary.sign() }
        guard case .erased(let position) = try erasures.standing(of: subject) else { return nil }
        return try log.event(at: position)
    }
}
