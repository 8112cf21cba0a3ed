import LMDB

/// Begins to write and stays in the middle of it until it is killed: `turn LOG`.
func holdTurn(_ path: String, _ numbers: [Int]) throws {
    let environment = try Environment(path, tables: [], creating: false)
    try environment.write { _ in
        say("writing")
        holdUntilKilled()
    }
}
