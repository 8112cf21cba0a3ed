import EventSourcing
import EventStorage
import Glibc
import Projections
import ViewStorage

/// A logbook's directory: the log, and the views beside it. Everything the program needs is put together here.
struct Logbook {
    let path: String
    let log: EventLog
    let views: ViewStore<ProgrammeViews>
    let references: ReferenceFiles

    private init(_ path: String, _ log: EventLog) {
        self.path = path
        self.log = log
        let references = ReferenceFiles(logbook: path)
        self.references = references
        views = ViewStore(directory: path + "/views", log: log) { ProgrammeViews(files: references.contents) }
    }

    /// Makes a logbook; one that is there already is left as it is.
    static func create(
        _ path: String, region: String, origin: String, clock: @escaping @Sendable () -> Timestamp = { .now() }
    ) throws -> Logbook {
        let file = path + "/log.mdb"
        guard unsafe access(file, F_OK) != 0 else { throw LogError.exists(path: path) }
        guard unsafe mkdir(path, 0o770) == 0 || errno == EEXIST else {
            let reason = unsafe String(cString: strerror(errno))
            throw Failure(
                .cannotWrite, en: "\(path) cannot be made: \(reason).", nb: "\(path) kan ikke lages: \(reason).")
        }
        return Logbook(path, try EventLog.create(file, source: "/region/\(region)", origin: origin, clock: clock))
    }

    /// Opens the logbook in the directory.
    static func open(_ path: String) throws -> Logbook {
        let file = path + "/log.mdb"
        guard unsafe access(file, F_OK) == 0 else {
            if errno == EACCES {
                throw Failure(
                    .cannotWrite, en: "You may not look into \(path).", nb: "Du har ikke lov til å se i \(path).")
            }
            throw Failure(
                .notThere, en: "There is no logbook in \(path). `loggbok init \(path)` makes one.",
                nb: "Det er ingen loggbok i \(path). `loggbok init \(path)` lager en.")
        }
        return Logbook(path, try EventLog.open(file))
    }
}
