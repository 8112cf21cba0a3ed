import EventSourcing
import Glibc
import LMDB

// What the definitions of now would make of the rows in use.

extension ViewStore {
    /// What the definitions of now would make of the rows in use.
    package struct Comparison {
        package let generation: Int
        package let position: Position
        package let differences: [ViewDifference]
    }

    /// Folds the log up to where the generation in use stands, with the definitions of now, and says which rows are not the
    /// same. `nil` if no generation is in use.
    package func compareWithCurrent(
        namingRows: Bool = false, progress: Progress = { _, _ in }
    ) throws -> Comparison? {
        guard let number = currentNumber, let environment = try open(number),
            let (before, seen) = try attached(environment)
        else { return nil }
        let differences = try anew(at: seen.position, progress) { after in
            try zip(before.all, after.all).map { try ViewDifference(from: $0, to: $1, namingRows: namingRows) }
        }
        return Comparison(generation: number, position: seen.position, differences: differences)
    }

    /// Lends the views as a fold of everything up to the position makes them, in a file that is gone when `body` returns:
    /// memory does not grow with the log.
    package func anew<Result>(
        at position: Position, _ progress: Progress = { _, _ in }, _ body: (Views) throws -> Result
    ) throws -> Result {
        try directory.create()
        let name = "anew-\(getpid()).mdb"
        defer {
            directory.remove(name)
            directory.remove("\(name)-lock")
        }
        // Once it is open, whoever builds views may remove it: see `removeUnused`.
        let environment = try directory.locked("anew.lock") {
            directory.remove(name)
            return try Environment(directory(name), tables: tableNames, durability: .lastCommitMayBeLost)
        }
        let views = make()
        try environment.syncingOnce { try build(views, upTo: position, in: environment, progress) }
        return try body(views)
    }
}
