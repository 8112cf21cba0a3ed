import EventSourcing
import EventStorage
import JSON
import LMDB

/// Keeps views beside a log: brings them up to date, folds them to an earlier position, builds them anew.
///
/// All views of a generation lie in one file, `N.mdb`, and stand at one position: rows and position are committed together,
/// so each event counts exactly once. `CURRENT` names the generation in use. The directory may be deleted at any time.
package final class ViewStore<Views: ViewCollection> {
    private let directory: Directory
    private let log: EventLog
    private let make: () -> Views

    /// How far a fold has come, in events.
    package typealias Progress = (_ done: UInt64, _ all: UInt64) -> Void

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

    /// The views as they were when the event at `position` had just been appended, folded in memory.
    package func asKnown(at position: Position, progress: Progress = { _, _ in }) throws -> Standing {
        let views = make()
        let reached = try fold(into: views, after: .start, to: position, progress)
        return Standing(views: views, position: reached, generation: nil)
    }

    /// The generation in use.
    package var currentNumber: Int? {
        directory.read("CURRENT").flatMap { Int($0.prefix { $0 != "\n" }) }
    }
}

// MARK: - Catch up

extension ViewStore {
    /// Folds what is new into the views; `nil` if another process did it meanwhile and it has to be looked at again.
    private func catchUp(_ environment: Environment, _ number: Int, _ progress: Progress) throws -> Standing? {
        let snapshot = try environment.snapshot()
        let meta: Table<ByteKey> = environment.table(Generation.table)
        guard let seen = try snapshot.read({ try Generation.read(meta, in: $0) }), seen.versions == Views.versions
        else {
            try buildIfNeeded(progress)
            return nil
        }
        let views = make()
        for table in views.tables { table.attach(environment, snapshot) }
        if try log.head() <= seen.position {
            return Standing(views: views, position: seen.position, generation: number)
        }
        let reached = try fold(into: views, after: seen.position, to: .end, progress)
        try environment.write { transaction in
            // Whoever comes second finds another position, and drops what it folded.
            guard try Generation.read(meta, in: transaction.reading) == seen else { return }
            for table in views.tables { try table.store(in: environment, transaction) }
            try Generation(position: reached, versions: Views.versions).write(meta, in: transaction)
        }
        return nil
    }

    private func fold(
        into views: Views, after start: Position, to end: Position, _ progress: Progress
    ) throws -> Position {
        var dispatcher = Dispatcher(views.all)
        let all = min(end, try log.head())
        let reached = max(start, all)
        if start < reached {
            try log.scan(.all, ReadRange(from: start.next, to: reached)) { head, line, types in
                try dispatcher.handle(head, line, types)
                if head.position.rawValue % 4096 == 0 { progress(head.position.rawValue, all.rawValue) }
                return true
            }
        }
        for view in views.all { try view.settle() }
        return reached
    }

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
            if let number = currentNumber, let generation = try open(number), try isUsable(generation) { return }
            try use(try build(progress).number)
        }
    }

    private func isUsable(_ environment: Environment) throws -> Bool {
        let meta: Table<ByteKey> = environment.table(Generation.table)
        return try environment.read { try Generation.read(meta, in: $0) }?.versions == Views.versions
    }

    private func build(_ progress: Progress) throws -> (number: Int, standing: Standing) {
        removeUnused()
        let number = (currentNumber ?? 0) + 1
        let views = make()
        let reached = try fold(into: views, after: .start, to: .end, progress)
        let environment = try Environment(
            directory("\(number).mdb"), tables: tableNames, durability: .lastCommitMayBeLost)
        try environment.write { transaction in
            for table in views.tables { try table.store(in: environment, transaction) }
            let meta: Table<ByteKey> = environment.table(Generation.table)
            try Generation(position: reached, versions: Views.versions).write(meta, in: transaction)
        }
        return (number, Standing(views: views, position: reached, generation: number))
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
        guard let number = currentNumber, let old = try open(number) else { return [] }
        let snapshot = try old.snapshot()
        let meta: Table<ByteKey> = old.table(Generation.table)
        let before = make()
        for table in before.tables { table.attach(old, snapshot) }
        // A difference of definition shows only at the same position.
        guard let seen = try snapshot.read({ try Generation.read(meta, in: $0) }) else { return [] }
        if seen.position < new.position, seen.versions == Views.versions {
            _ = try fold(into: before, after: seen.position, to: new.position) { _, _ in }
        }
        return try zip(before.all, new.views.all).map { try ViewDifference(from: $0, to: $1) }
    }
}

/// What a generation's file says of itself.
private struct Generation: Equatable {
    static let table = "generation"
    private static let key = ByteKey(Array("state".utf8))

    let position: Position
    let versions: String

    static func read(_ table: Table<ByteKey>, in transaction: borrowing Transaction) throws -> Generation? {
        try table.get(key, in: transaction) { bytes in
            do throws(JSONError) {
                return try JSONReader.readObject(bytes) { (object) throws(JSONError) in
                    Generation(position: try object.take("position"), versions: try object.take("versions"))
                }
            } catch {
                throw ViewError.damagedRow(table: Self.table)
            }
        }
    }

    func write(_ table: Table<ByteKey>, in transaction: borrowing WriteTransaction) throws {
        let bytes = JSONWriter.bytes { writer in
            writer.writeObject { object in
                object.put("position", position)
                object.put("versions", versions)
            }
        }
        try table.put(bytes.span, for: Self.key, in: transaction)
    }
}
