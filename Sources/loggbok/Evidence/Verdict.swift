import EventSourcing
import EventStorage
import Evidence
import LMDB
import Transparency

/// The end of a command that verifies: 0 verified, 1 evidence rejected, 2 could not check.
enum Verdict {
    /// The commands that end so, also when they are called wrongly.
    static let commands: Set<Substring> = ["verify", "verify-export", "verify-proof", "verify-disclosure"]

    /// Runs the check; an error is told apart: does it speak against the evidence, or was there none to look at?
    static func reach(_ check: () throws -> Void) throws {
        do { try check() } catch {
            let failure = Failure(error)
            if failure.code == .usage { throw failure }
            let isRejected =
                switch error {
                case is Rejection, is TransparencyError, is RolledBack: true
                case LogError.damaged: true
                case let error as LMDBError: error.reason == .damaged
                case let failure as Failure: failure.code == .refused || failure.code == .damaged
                default: false
                }
            throw Failure(isRejected ? .refused : .couldNotCheck, en: failure.text.en, nb: failure.text.nb)
        }
    }

    /// The log itself was found whole; from here on, what is read is the views, and a damaged file is theirs.
    static func rejectViewsIfReadingFails() {
        ReadingFault.handle(ReadingFault.signals + ReadingFault.traps) { _ in
            ReadingFault.end(
                """
                loggbok: REJECTED: the views are damaged and cannot be read through; `loggbok views rebuild` makes them \
                anew. The log's lines, tree, index and checkpoints hold.
                loggbok: AVVIST: visningene er skadet og kan ikke leses gjennom; `loggbok views rebuild` lager dem på \
                nytt. Loggens linjer, tre, indeks og sjekkpunkter holder.

                """, .refused)
        }
    }

    /// From here on, a file that is damaged so that reading it ends the process rejects the evidence as well; and so does
    /// one that ends it by a trap: whatever cannot be looked through is not verified.
    static func rejectIfReadingFails() {
        ReadingFault.handle(ReadingFault.signals + ReadingFault.traps) { _ in
            ReadingFault.end(
                """
                loggbok: REJECTED: the file's structure is damaged; it cannot be read through.
                loggbok: AVVIST: filas struktur er skadet; den kan ikke leses gjennom.

                """, .refused)
        }
    }
}
