import EventSourcing
import EventStorage
import Foundation
import Synchronization

/// A log in memory's file system that a target appends to, made anew when it has grown.
final class ScratchLog: Sendable {
    static let lines = ScratchLog("lines")

    /// So many events, and a new log is begun: what is checked after each append costs a look at each event.
    private static let most: UInt64 = 40

    private let name: String
    private let state = Mutex<(directory: ScratchDirectory, log: EventLog)?>(nil)

    private init(_ name: String) { self.name = name }

    func use(_ body: (EventLog) throws -> Void) throws {
        try state.withLock { state in
            if let known = state, try known.log.treeHead().size >= Self.most { state = nil }
            if state == nil {
                let directory = try ScratchDirectory(name)
                let log = try EventLog.create(directory("log.mdb"), source: "/region/namdal", origin: SampleTree.origin)
                state = (directory, log)
            }
            if let log = state?.log { try body(log) }
        }
    }
}

/// A folder for files that live as long as a target needs them; in memory where the system has a place for that.
///
/// What a target keeps for all of its inputs outlives every reference to it, so those are removed when the program ends.
final class ScratchDirectory: Sendable {
    let path: String
    private static let standing = Mutex<Set<String>>([])
    private static let removesAtExit: Void = {
        atexit { for path in ScratchDirectory.standing.withLock({ $0 }) { ScratchDirectory.remove(path) } }
    }()

    init(_ name: String) throws {
        let shared = "/dev/shm"
        let place = FileManager.default.isWritableFile(atPath: shared) ? shared : NSTemporaryDirectory()
        path = "\(place)/loggbok-fuzz-\(name)-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        Self.removesAtExit
        Self.standing.withLock { _ = $0.insert(path) }
    }

    deinit {
        Self.standing.withLock { _ = $0.remove(path) }
        Self.remove(path)
    }

    /// What cannot be removed is left to the system, which empties its temporary folders.
    private static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

    func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}
