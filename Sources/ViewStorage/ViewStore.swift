import EventSourcing
import EventStorage
import LMDB

/// Keeps views beside a log: brings them up to date, folds them to an earlier position, builds them anew.
///
/// All views of a generation lie in one file, `N.mdb`, and stand at one position: rows and position are committed together,
/// so each event counts exactly once. `CURRENT` names the generation in use. The directory may be deleted at any time.
package final class ViewStore<Views: ViewCollection> {
    let directory: Directory
    let log: EventLog
    let pace: Pace
    let make: () -> Views

    /// Told how far a fold has come, in events. What it throws ends the fold, and what was there before stays in use.
    package typealias Progress = (_ done: UInt64, _ all: UInt64) throws -> Void

    /// - Parameter make: makes empty views; for views that read files which the log names by their digests.
    package init(directory: String, log: EventLog, pace: Pace = Pace(), make: @escaping () -> Views = { Views() }) {
        self.directory = Directory(path: directory)
        self.log = log
        self.pace = pace
        self.make = make
    }

    /// Views with the position they stand at.
    package struct Standing {
        package let views: Views
        package let position: Position
        /// Number of the generation they were read from; `nil` for views folded in memory.
        package let generation: Int?
    }
}

// MARK: - Read

extension ViewStore {
    /// The views at the head of the log: catches up with what was appended since, and builds them if there are none or
    /// their definition has changed.
    package func current(progress: Progress = { _, _ in }) throws -> Standing {
        try directory.create()
        while true {
            guard let number = currentNumber, let generation = try open(number) else {
                try buildIfNeeded(progress)
                continue
            }
            if let standing = try catchUp(generation, number, progress) { return standing }
        }
    }

    /// The views as they were at an earlier moment, on one time axis or on both, folded in memory.
    package func asKnown(_ horizon: Horizon, progress: Progress = { _, _ in }) throws -> Standing {
        let views = make()
        let reached = try fold.run(into: views, after: .start, horizon, progress)
        return Standing(views: views, position: reached, generation: nil)
    }

    /// The views as they were when the event at `position` had just been appended, folded in memory.
    package func asKnown(at position: Position, progress: Progress = { _, _ in }) throws -> Standing {
        try asKnown(Horizon(knownAt: position), progress: progress)
    }

    /// The views as they were at `position`, by going on from views that were folded in memory to an earlier one.
    ///
    /// The views that are given are used up, and stand at the new position. Only an amendment of something that they hold
    /// already costs a fold of everything.
    package func asKnown(at position: Position, from earlier: Standing) throws -> Standing {
        precondition(earlier.generation == nil, "only views in memory are carried on")
        let start = earlier.position
        guard start <= position else { return try asKnown(at: position) }
        let amendments = try fold.amendments(after: start, to: min(position, log.head()))
        guard !amendments.all.contains(where: { $0.targetPosition <= start }) else {
            return try asKnown(at: position)
        }
        let reached = try fold.run(into: earlier.views, after: start, Horizon(knownAt: position)) { _, _ in }
        return Standing(views: earlier.views, position: reached, generation: nil)
    }

    var fold: Fold<Views> { Fold(log: log, sideBySideFrom: pace.sideBySideFrom) }

    /// The generation in use.
    package var currentNumber: Int? {
        directory.read("CURRENT").flatMap { Int($0.prefix { $0 != "\n" }) }
    }
}

// MARK: - Catch up

extension ViewStore {
    /// Folds what is new into the generation until it stands at the head of the log; `nil` if another has to be built.
    private func catchUp(_ environment: Environment, _ number: Int, _ progress: Progress) throws -> Standing? {
        while true {
            guard let (views, seen) = try usable(environment) else {
                try buildIfNeeded(progress)
                return nil
            }
            let head = try log.head()
            if head <= seen.position { return Standing(views: views, position: seen.position, generation: number) }
            let amendments = try fold.amendments(after: seen.position, to: head)
            if amendments.all.contains(where: { $0.targetPosition <= seen.position }) {
                try rebuild(unlessBehind: number, progress)
                return nil
            }
            try advance(views, of: environment, from: seen, to: head, progress)
        }
    }

    /// Folds the events up to `end` into views that are attached to the generation, and stores what changed.
    func advance(
        _ views: Views, of environment: Environment, from seen: Generation, to end: Position, _ progress: Progress
    ) throws {
        let reached = try fold.run(into: views, after: seen.position, Horizon(knownAt: end), progress)
        let meta: Table<ByteKey> = environment.table(Generation.table)
        try environment.write { transaction in
            // Whoever comes second finds another position, and drops what it folded.
            guard try Generation.read(meta, in: transaction.reading) == seen else { return }
            for table in views.tables { try table.store(in: environment, transaction) }
            try generation(at: reached).write(meta, in: transaction)
        }
    }

    /// The generation as its file has it now; `nil` if another has to be built: what the file says of itself cannot be read,
    /// or its rows are of another program's definition, or of events that the log does not have.
    func usable(_ environment: Environment) throws -> (views: Views, generation: Generation)? {
        do {
            guard let (views, seen) = try attached(environment), try seen.versions == Views.versions && isKnown(seen)
            else { return nil }
            return (views, seen)
        } catch ViewError.damagedRow {
            // What it held is in the log.
            return nil
        }
    }

    /// The generation as its file has it now; `nil` if it has never been completed.
    func attached(_ environment: Environment) throws -> (views: Views, generation: Generation)? {
        let views = make()
        let snapshot = try views.attach(to: environment)
        let meta: Table<ByteKey> = environment.table(Generation.table)
        guard let seen = try snapshot.read({ try Generation.read(meta, in: $0) }) else { return nil }
        return (views, seen)
    }

    func generation(at position: Position) throws -> Generation {
        Generation(position: position, last: try log.event(at: position)?.id, versions: Views.versions)
    }

    /// Whether the log has the event that the views stand at. A log that was restored from a copy may lack it, or have
    /// another in its place: the views are then of another history.
    func isKnown(_ seen: Generation) throws -> Bool { try log.event(at: seen.position)?.id == seen.last }

    /// Opens a generation's file; `nil` if it is gone, since another process may have put a newer one in its place.
    func open(_ number: Int) throws -> Environment? {
        do throws(LMDBError) {
            return try Environment(
                directory("\(number).mdb"), tables: tableNames, creating: false, durability: .lastCommitMayBeLost)
        } catch {
            // A view file is never repaired: what it held is in the log.
            guard error.reason == .notFound || error.reason == .damaged else { throw error }
            if currentNumber == number { directory.remove("CURRENT") }
            return nil
        }
    }

    var tableNames: [TableName] {
        [TableName(Generation.table)] + Views().tables.map { TableName($0.name) }
    }
}
