import EventSourcing
import EventStorage
import Evidence
import JSON
import LMDB
import Privacy
import Transparency
import ViewStorage

/// Why a command ends without having done its work: one line for the person, and a code for programs.
struct Failure: Error {
    /// The exit codes, after sysexits.h where it has one.
    enum Code: Int32 {
        case refused = 1
        /// Of commands that verify: the evidence could not be looked at.
        case couldNotCheck = 2
        case usage = 64
        case badInput = 65
        case notThere = 66
        case damaged = 70
        case cannotWrite = 74
        case tryAgain = 75
    }

    let code: Code
    let text: Text

    init(_ code: Code, en: String, nb: String) {
        self.code = code
        text = Text(en: en, nb: nb)
    }
}

extension Failure {
    /// Any error as a person would want to be told of it.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as LMDBError: self.init(error)
        case let error as LogError: self.init(error)
        case let error as AppendError: self.init(.badInput, en: error.text.en, nb: error.text.nb)
        case let error as ViewError: self.init(error)
        case let error as JSONError: self.init(.badInput, en: error.text.en, nb: error.text.nb)
        case let error as FileError: self.init(error)
        case let error as KeyFileError: self.init(error)
        case let error as VaultError: self.init(error)
        case let rejection as Rejection: self.init(.refused, rejection.text)
        case let rolledBack as RolledBack: self.init(.refused, rolledBack.text)
        case let error as TransparencyError: self.init(.refused, error.text)
        case let refusal as Witness.Refusal: self.init(.refused, refusal.text)
        case let refusal as Refusal: self.init(.refused, en: refusal.text.en, nb: refusal.text.nb)
        default: self.init(.damaged, en: "\(error)", nb: "\(error)")
        }
    }

    private init(_ code: Code, _ text: Text) { self.init(code, en: text.en, nb: text.nb) }

    private init(_ error: KeyFileError) {
        switch error {
        case .missing: self.init(.notThere, error.text)
        case .tooOpen: self.init(.cannotWrite, error.text)
        case .unreadable, .wrong: self.init(.badInput, error.text)
        case .taken: self.init(.refused, error.text)
        }
    }

    private init(_ error: VaultError) {
        switch error {
        case .noKey: self.init(.refused, error.text)
        case .damaged: self.init(.damaged, error.text)
        }
    }

    private init(_ error: FileError) {
        let isMissing = error.isMissing
        self.init(
            isMissing ? .notThere : .cannotWrite, en: "\(error)",
            nb: isMissing ? "\(error.path) finnes ikke." : "\(error)")
    }

    private init(_ error: LMDBError) {
        switch error.reason {
        case .diskFull:
            self.init(
                .cannotWrite,
                en: "The disk is full; what was not confirmed was not recorded. Free some space and try again. "
                    + "(\(error))",
                nb: "Disken er full; det som ikke er bekreftet, ble ikke registrert. Frigjør plass og prøv igjen. "
                    + "(\(error))")
        case .notPermitted:
            self.init(
                .cannotWrite, en: "You may not read or write here. (\(error))",
                nb: "Du har ikke lov til å lese eller skrive her. (\(error))")
        case .notFound: self.init(.notThere, en: "It is not there. (\(error))", nb: "Den finnes ikke. (\(error))")
        case .damaged, .noSuchTable:
            self.init(
                .damaged, en: "This file is damaged, or is no logbook. (\(error))",
                nb: "Denne fila er skadet, eller er ingen loggbok. (\(error))")
        case .tooManyReaders, .cannotGrow:
            self.init(.tryAgain, en: "Too busy; try again. (\(error))", nb: "For travelt; prøv igjen. (\(error))")
        case .stopped:
            self.init(
                .cannotWrite,
                en: "An earlier write to the disk failed; this program writes no more. Start it again. (\(error))",
                nb: "En tidligere skriving til disken mislyktes; programmet skriver ikke mer. Start det på nytt. "
                    + "(\(error))")
        case .inUse:
            self.init(
                .tryAgain,
                en:
                    "Somebody has the file open, perhaps a `follow`, or an `append` that waits for lines: end it, and try "
                    + "again. (\(error))",
                nb:
                    "Noen har fila åpen, kanskje en `follow`, eller en `append` som venter på linjer: avslutt den, og prøv "
                    + "igjen. (\(error))")
        case .moved:
            self.init(
                .tryAgain,
                en: "The file was moved, removed or replaced meanwhile; this was not recorded. Try again. (\(error))",
                nb: "Fila er flyttet, fjernet eller byttet ut imens; dette ble ikke registrert. Prøv igjen. (\(error))")
        case .keyExists, .other: self.init(.cannotWrite, en: "\(error)", nb: "\(error)")
        }
    }

    private init(_ error: LogError) {
        switch error {
        case .notALog(let path): self.init(.notThere, en: "\(path) holds no log.", nb: "\(path) inneholder ingen logg.")
        case .exists(let path):
            self.init(
                .refused, en: "There is a logbook at \(path) already; it is unchanged.",
                nb: "Det finnes en loggbok på \(path) fra før; den er uendret.")
        case .newerFormat(let found, let known):
            self.init(
                .damaged, en: "This logbook has format \(found); this program knows \(known). Use a newer one.",
                nb: "Denne loggboka har format \(found); dette programmet kan \(known). Bruk et nyere.")
        case .damaged(let position, let problem):
            self.init(
                .damaged, en: "The log is damaged at position \(position): \(problem.text.en).",
                nb: "Loggen er skadet ved posisjon \(position): \(problem.text.nb).")
        case .notNext(let head, let after):
            self.init(
                .tryAgain, en: "The log has \(head) events now; what was to be appended follows event \(after).",
                nb: "Loggen har nå \(head) hendelser; det som skulle legges til, følger etter hendelse \(after).")
        case .notALine(let position, let problem):
            self.init(
                .badInput, en: "Line \(position) cannot be appended: \(problem.en).",
                nb: "Linje \(position) kan ikke legges til: \(problem.nb).")
        case .contention(let attempts):
            self.init(
                .tryAgain, en: "Others keep changing what this depends on (\(attempts) attempts). Try again.",
                nb: "Andre endrer stadig det dette avhenger av (\(attempts) forsøk). Prøv igjen.")
        }
    }

    private init(_ error: ViewError) {
        switch error {
        case .handlerFailed(let position, let type, let reason):
            self.init(
                .damaged,
                en: "The views could not take in event \(position), \(type): \(reason.en). They are as they were.",
                nb: "Visningene kunne ikke ta inn hendelse \(position), \(type): \(reason.nb). De er som før.")
        case .damagedRow(let table):
            self.init(
                .damaged, en: "A row of the view table \(table) is damaged. `loggbok views rebuild` makes it anew.",
                nb: "En rad i visningstabellen \(table) er skadet. `loggbok views rebuild` lager den på nytt.")
        case .directory(let path, let code):
            self.init(
                .cannotWrite, en: "The views in \(path) cannot be written (errno \(code)).",
                nb: "Visningene i \(path) kan ikke skrives (errno \(code)).")
        }
    }
}
