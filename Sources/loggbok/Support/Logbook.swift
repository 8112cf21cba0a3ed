import EventSourcing
import EventStorage
import Evidence
import Glibc
import Privacy
import Projections
import ViewStorage

/// A logbook's directory: the log, and the views beside it. Everything the program needs is put together here.
struct Logbook {
    let path: String
    let log: EventLog
    let views: ViewStore<ProgrammeViews>
    let notary: Notary
    /// Personal values, and what the log says about erasing them.
    let vault: Vault
    let erasures: ErasureLedger
    private let rollbackCheck = OnceCheck()
    let erasureCheck = OnceCheck()
    let references: ReferenceFiles
    var handedOut: HandedOut { HandedOut(Folder(path)) }

    private init(_ path: String, _ log: EventLog) {
        self.path = path
        self.log = log
        let references = ReferenceFiles(logbook: path)
        self.references = references
        views = ViewStore(directory: path + "/views", log: log) { ProgrammeViews(files: references.contents) }
        notary = Notary(log, directory: path)
        let erasures = ErasureLedger(log)
        self.erasures = erasures
        vault = Vault(
            log, directory: path, keyFile: KeyFilePath.path(origin: log.origin), standing: erasures.standing(of:))
    }

    /// The views that figures are computed from, to be folded in memory.
    var figureViews: ViewStore<FigureViews> {
        ViewStore(directory: path + "/views", log: log) { FigureViews(files: references.contents) }
    }

    /// Refuses where a log was signed and is gone: a new one would pass for it until somebody verifies.
    private static func requireNothingLost(_ path: String) throws {
        guard unsafe access(path + "/checkpoints", F_OK) == 0 else { return }
        throw Failure(
            .damaged,
            en: "\(path) has checkpoints of a log, and log.mdb is missing. `loggbok restore BACKUP --logbook \(path)` "
                + "puts it back.",
            nb: "\(path) har sjekkpunkter for en logg, og log.mdb mangler. `loggbok restore KOPI --logbook \(path)` "
                + "legger den tilbake.")
    }

    /// Makes a logbook; one that is there already is left as it is.
    ///
    /// - Parameter signs: whether it gets a key of its own to sign with.
    static func create(
        _ path: String, region: String, origin: String, signs: Bool = true,
        clock: @escaping @Sendable () -> Timestamp = { .now() }
    ) throws -> Logbook {
        let file = path + "/log.mdb"
        guard unsafe access(file, F_OK) != 0 else { throw LogError.exists(path: path) }
        try requireNothingLost(path)
        guard unsafe mkdir(path, 0o770) == 0 || errno == EEXIST else {
            let reason = lastSystemError()
            throw Failure(
                .cannotWrite, en: "\(path) cannot be made: \(reason).", nb: "\(path) kan ikke lages: \(reason).")
        }
        try Folder(path).above.sync()
        let log = try EventLog.create(file, source: "/region/\(region)", origin: origin, clock: clock)
        if signs { try KeyFiles(Folder(path)).create(origin: origin) }
        return Logbook(path, log)
    }

    /// - Throws: `RolledBack` if the log lacks events that a checkpoint was signed over: nothing may be recorded then.
    func requireNotRolledBack() throws { try rollbackCheck.pass { try notary.requireNotRolledBack() } }

    /// Opens the logbook in the directory.
    static func open(_ path: String) throws -> Logbook {
        let file = path + "/log.mdb"
        guard unsafe access(file, F_OK) == 0 else {
            if errno == EACCES {
                throw Failure(
                    .cannotWrite, en: "You may not look into \(path).", nb: "Du har ikke lov til å se i \(path).")
            }
            try requireNothingLost(path)
            throw Failure(
                .notThere, en: "There is no logbook in \(path). `loggbok init \(path)` makes one.",
                nb: "Det er ingen loggbok i \(path). `loggbok init \(path)` lager en.")
        }
        return Logbook(path, try EventLog.open(file))
    }
}
