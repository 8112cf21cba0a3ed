import EventSourcing
import EventStorage
import LMDB

/// Keeps views beside a log: brings them up to date, folds them to an earlier position, builds them anew.
///
/// All views of a generation lie in one file, `N.mdb`, and stand at one position: rows and position are committed together,
/// so each event counts exactly once. `CURRENT` names the generation in use. The directory may be deleted at any time.
package final class ViewStore<Views: ViewCollection> {
    private let directory: Directory
    private let log: EventLog
    private let make: () -> Views

    /// Told how far a fold has come, in events. What it throws ends the fold, and what was there before stays in use.
    package typealias Progress = (_ done: UInt64, _ all: UInt64) throws -> Void

    /// - Parameter make: makes empty views; for views that read files which the log names by their digests.
    package init(directory: String, log: EventLog, make: @escaping () -> Views = { Views() }) {
        self.directory = Directory(path: directory)
        self.log = log
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

    private var fold: Fold<Views> { Fold(log: log) }

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
            guard let (views, seen) = try attached(environment), try isUsable(seen) else {
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
    private func advance(
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

    /// The generation as its file has it now; `nil` if it has never been completed.
    private func attached(_ environment: Environment) throws -> (views: Views, generation: Generation)? {
        let snapshot = try environment.snapshot()
        let meta: Table<ByteKey> = environment.table(Generation.table)
        guard let seen = try snapshot.read({ try Generation.read(meta, in: $0) }) else { return nil }
        let views = make()
        for table in views.tables { table.attach(environment, snapshot) }
        return (views, seen)
    }

    private func generation(at position: Position) throws -> Generation {
        Generation(position: position, last: try log.event(at: position)?.id, versions: Views.versions)
    }

    /// Whether the log has the event that the views stand at. A log that was restored from a copy may lack it, or have
    /// another in its place: the views are then of another history.
    private func isKnown(_ seen: Generation) throws -> Bool { try log.event(at: seen.position)?.id == seen.last }

    /// Opens a generation's file; `nil` if it is gone, since another process may have put a newer one in its place.
    private func open(_ number: Int) throws -> Environment? {
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

    private var tableNames: [TableName] {
        [TableName(Generation.table)] + Views().tables.map { TableName($0.name) }
    }
}

// MARK: - Rebuild

extension ViewStore {
    /// What a rebuild came to.
    package struct Rebuilt {
        package let generation: Int
        package let position: Position
        /// The rows of the old generation against those of the new one, at the same position.
        package let differences: [ViewDifference]
    }

    /// Folds all views from the first event on into a file beside the one in use, and puts it in its place when it is
    /// complete. Readers of the old one finish undisturbed; killed at any moment, the old one stays in use.
    package func rebuild(progress: Progress = { _, _ in }) throws -> Rebuilt {
        try directory.create()
        return try directory.locked("rebuild.lock") {
            let (number, standing) = try build(progress)
            let differences = try differencesFromCurrent(to: standing)
            try use(number)
            return Rebuilt(generation: number, position: standing.position, differences: differences)
        }
    }

    private func buildIfNeeded(_ progress: Progress) throws {
        try directory.locked("rebuild.lock") {
            if let number = currentNumber, let environment = try open(number) {
                let meta: Table<ByteKey> = environment.table(Generation.table)
                if let seen = try environment.read({ try Generation.read(meta, in: $0) }), try isUsable(seen) { return }
            }
            try use(try build(progress).number)
        }
    }

    /// Folds everything anew because what was folded already has been corrected or voided, unless another process did.
    ///
    /// Rows of other events may follow from the amended one in any way, so none is patched; amendments are rare, and a
    /// fold of everything costs a second for each million of events.
    private func rebuild(unlessBehind number: Int, _ progress: Progress) throws {
        try directory.locked("rebuild.lock") {
            if currentNumber == number { try use(try build(progress).number) }
        }
    }

    /// Whether the rows are of this program's definition, and of events that the log has.
    private func isUsable(_ seen: Generation) throws -> Bool {
        try seen.versions == Views.versions && isKnown(seen)
    }

    private func build(_ progress: Progress) throws -> (number: Int, standing: Standing) {
        removeUnused()
        let number = (currentNumber ?? 0) + 1
        let views = make()
        let reached = try fold.run(into: views, after: .start, Horizon(), progress)
        let environment = try Environment(
            directory("\(number).mdb"), tables: tableNames, durability: .lastCommitMayBeLost)
        try environment.write { transaction in
            for table in views.tables { try table.store(in: environment, transaction) }
            let meta: Table<ByteKey> = environment.table(Generation.table)
            try generation(at: reached).write(meta, in: transaction)
        }
        let stored = try attached(environment)?.views ?? views
        return (number, Standing(views: stored, position: reached, generation: number))
    }

    private func use(_ number: Int) throws {
        try directory.replace("CURRENT", with: "\(number)\n")
        removeUnused()
    }

    /// Removes the files of generations that are not in use: the old one, and what a killed rebuild left. Only while the
    /// lock is held. A process that still reads one keeps it until it closes it.
    private func removeUnused() {
        let current = currentNumber
        for name in directory.contents() where name.hasSuffix(".mdb") || name.hasSuffix(".mdb-lock") {
            if name.prefix(while: \.isNumber) != "\(current ?? -1)" { directory.remove(name) }
        }
    }

    private func differencesFromCurrent(to new: Standing) throws -> [ViewDifference] {
        guard let number = currentNumber, let old = try open(number), let (before, seen) = try attached(old),
            try isKnown(seen)
        else { return [] }
        // A difference of definition shows only at the same position.
        guard seen.position < new.position, seen.versions == Views.versions else {
            return try zip(before.all, new.views.all).map { try ViewDifference(from: $0, to: $1) }
        }
        try advance(before, of: old, from: seen, to: new.position) { _, _ in }
        let caughtUp = try attached(old)?.views ?? before
        return try zip(caughtUp.all, new.views.all).map { try ViewDifference(from: $0, to: $1) }
    }
}

// MARK: - Compare

extension ViewStore {
    /// What the definitions of now would make of the rows in use.
    package struct Comparison {
        package let generation: Int
        package let position: Position
        package let differences: [ViewDifference]
    }

    /// Folds the log in memory up to where the generation in use stands, with the definitions of now, and says which rows
    /// are not the same. Nothing is written. `nil` if no generation is in use.
    package func compareWithCurrent(
        namingRows: Bool = false, progress: Progress = { _, _ in }
    ) throws -> Comparison? {
        guard let number = currentNumber, let environment = try open(number),
            let (before, seen) = try attached(environment)
        else { return nil }
        let after = try asKnown(at: seen.position, progress: progress).views
        return Comparison(
            generation: number, position: seen.position,
            differences: try zip(before.all, after.all).map {
                try ViewDifference(from: $0, to: $1, namingRows: namingRows)
            })
    }
}
