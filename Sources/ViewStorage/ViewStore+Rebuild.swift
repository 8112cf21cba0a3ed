import EventSourcing
import EventStorage
import LMDB

// Building a generation from the first event on, beside the one in use.

extension ViewStore {
    /// What a rebuild came to.
    package struct Rebuilt {
        package let generation: Int
        package let position: Position
        /// The rows of the old generation against those of the new one, at the same position; `nil` if the old one cannot
        /// be read.
        package let differences: [ViewDifference]?
    }

    /// Folds all views from the first event on into a file beside the one in use, and puts it in its place when it is
    /// complete. Readers of the old one finish undisturbed; killed at any moment before that, the old one stays in use.
    ///
    /// The old one is read only then: a rebuild mends views whose file is damaged, however it is damaged.
    /// - Parameter inUse: told as soon as the new generation is in use. All that can still fail, or end the process, is to
    ///   read the old one.
    package func rebuild(
        progress: Progress = { _, _ in }, inUse: (_ generation: Int, Position) -> Void = { _, _ in }
    ) throws -> Rebuilt {
        try directory.create()
        return try directory.locked("rebuild.lock") {
            let old = currentNumber
            // To compare with the old generation takes a twentieth to a quarter, as the system has it in memory or not.
            let (number, standing) = try build { try progress(old == nil ? $0 : $0 / 8 * 7, $1) }
            try use(number)
            inUse(number, standing.position)
            var differences: [ViewDifference]? = []
            if let old {
                // Why it cannot be read is of no use to anybody: its rows are there anew, and its file goes.
                differences = try? self.differences(from: old, to: standing)
            }
            try removeUnused()
            return Rebuilt(generation: number, position: standing.position, differences: differences)
        }
    }

    func buildIfNeeded(_ progress: Progress) throws {
        try directory.locked("rebuild.lock") {
            if let number = currentNumber, let environment = try open(number), try usable(environment) != nil { return }
            try use(try build(progress).number)
            try removeUnused()
        }
    }

    /// Folds everything anew because what was folded already has been corrected or voided, unless another process did.
    ///
    /// Rows of other events may follow from the amended one in any way, so none is patched; amendments are rare, and a
    /// fold of everything costs four to five seconds for each million of events.
    func rebuild(unlessBehind number: Int, _ progress: Progress) throws {
        try directory.locked("rebuild.lock") {
            guard currentNumber == number else { return }
            try use(try build(progress).number)
            try removeUnused()
        }
    }

    private func build(_ progress: Progress) throws -> (number: Int, standing: Standing) {
        try removeUnused()
        let number = (currentNumber ?? 0) + 1
        let environment = try Environment(
            directory("\(number).mdb"), tables: tableNames, durability: .lastCommitMayBeLost)
        let views = make()
        let end = try environment.syncingOnce {
            let end = try log.head()
            try build(views, upTo: end, in: environment, progress)
            try environment.write { transaction in
                let meta: Table<ByteKey> = environment.table(Generation.table)
                try generation(at: end).write(meta, in: transaction)
            }
            return end
        }
        let stored = try attached(environment)?.views ?? views
        return (number, Standing(views: stored, position: end, generation: number))
    }

    /// Folds the log up to `end` into the views and stores them, a long stretch at a time, so that memory does not grow with
    /// the log. They read from the file then.
    func build(_ views: Views, upTo end: Position, in environment: Environment, _ progress: Progress) throws {
        let effects = try fold.amendments(to: end).effects
        // What a view makes of all rows when it settles can be as large as the rows of a stretch: then it waits until they
        // are stored. That takes a quarter of the time; of the rest folding takes two fifths, storing the others.
        let isLong = end.rawValue > pace.stretch
        func tell(_ events: Double) throws { try progress(UInt64(isLong ? events * 3 / 4 : events), end.rawValue) }
        var reached = Position.start
        for table in views.tables { table.prepareForFile() }
        repeat {
            let next = min(end, Position(reached.rawValue + min(pace.stretch, end.rawValue)))
            let stretch = Fold<Views>.Stretch(start: reached, end: next, horizon: Horizon(), effects: effects)
            let (start, length) = (Double(stretch.start.rawValue), Double(stretch.length))
            try fold.run(into: views, stretch) { done, _ in try tell(start + (Double(done) - start) * 2 / 5) }
            if !isLong { try fold.settle(views) }
            try store(views, in: environment) { try tell(start + length * (2 + $0 * 3) / 5) }
            reached = next
        } while reached < end
        guard isLong else { return }
        func tellSettled(_ share: Double) throws {
            try progress(UInt64(Double(end.rawValue) * (3 + share) / 4), end.rawValue)
        }
        try fold.settle(views) { try tellSettled($0 * 9 / 10) }
        try store(views, in: environment) { try tellSettled((9 + $0) / 10) }
    }

    /// Stores what changed, each table in a transaction of its own, while the next one is prepared on another core. The
    /// tables read from the file then.
    private func store(
        _ views: Views, in environment: Environment, _ progress: (_ share: Double) throws -> Void
    ) throws {
        let tables = views.tables
        tables.first?.prepare()
        for index in tables.indices {
            try sideBySide(2) { task in
                if task == 0 {
                    try environment.write { try tables[index].store(in: environment, $0) }
                    tables[index].forget()
                } else if index + 1 < tables.count {
                    tables[index + 1].prepare()
                }
            }
            try progress(Double(index + 1) / Double(tables.count))
        }
        try views.attach(to: environment)
        returnFreedMemory()
    }

    private func use(_ number: Int) throws { try directory.replace("CURRENT", with: "\(number)\n") }

    /// Removes the files of generations that are not in use: the old one, what a killed rebuild left, and what is folded anew
    /// to be compared. Only while the lock is held. A process that has one open keeps it until it closes it; while it opens
    /// one of its own, this waits.
    private func removeUnused() throws {
        let current = currentNumber
        try directory.locked("anew.lock") {
            for name in directory.contents() where name.hasSuffix(".mdb") || name.hasSuffix(".mdb-lock") {
                if name.prefix(while: \.isNumber) != "\(current ?? -1)" { directory.remove(name) }
            }
        }
    }

    /// - Throws: whatever comes of it if the old file is damaged: the log and these definitions have just been folded.
    private func differences(from number: Int, to new: Standing) throws -> [ViewDifference] {
        let old = try Environment(
            directory("\(number).mdb"), tables: tableNames, creating: false, durability: .lastCommitMayBeLost)
        guard let (before, seen) = try attached(old), try isKnown(seen) else { return [] }
        // A difference of definition shows only at the same position.
        guard seen.position < new.position, seen.versions == Views.versions else {
            return try zip(before.all, new.views.all).map { try ViewDifference(from: $0, to: $1) }
        }
        try advance(before, of: old, from: seen, to: new.position) { _, _ in }
        let caughtUp = try attached(old)?.views ?? before
        return try zip(caughtUp.all, new.views.all).map { try ViewDifference(from: $0, to: $1) }
    }
}
