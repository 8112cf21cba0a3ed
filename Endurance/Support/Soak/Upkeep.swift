import EventSourcing
import EventStorage
import Foundation
import Synchronization
import Transparency

/// What goes on beside the appending: views are rebuilt and verified, the log is signed and backed up, again and again.
final class Upkeep: Sendable {
    struct Counts: Sendable {
        var rebuilds = 0
        var verifications = 0
        var backups = 0
        var problems: [String] = []
    }

    private let place: Place
    private let isOver = Mutex(false)
    private let counted = Mutex(Counts())

    init(_ place: Place) { self.place = place }

    var counts: Counts { counted.withLock { $0 } }

    /// Ends behind the round that is under way.
    func end() { isOver.withLock { $0 = true } }

    func run() {
        while !isOver.withLock({ $0 }) {
            do { try round() } catch { counted.withLock { $0.problems.append("\(error)") } }
        }
    }

    private func round() throws {
        try place.require("views", "rebuild")
        counted.withLock { $0.rebuilds += 1 }
        try place.require("checkpoint")
        // It folds the views anew as well, and compares the digests.
        try place.require("verify", place.book)
        counted.withLock { $0.verifications += 1 }
        let log = try EventLog.open(place.log)
        let before = try log.head()
        try place.require("backup", place.backup)
        let copy = try Place.soundLog(place.backup + "/log.mdb").treeHead()
        guard copy.size >= before.rawValue, try log.root(size: copy.size) == copy.rootHash else {
            throw Problem("the backup of \(copy.size) events is not the log, which had \(before)")
        }
        counted.withLock { $0.backups += 1 }
        try FileManager.default.removeItem(atPath: place.backup)
    }
}
