import EventSourcing

// What the definitions of now would make of the rows in use.

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
