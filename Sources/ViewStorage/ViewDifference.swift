import EventSourcing
import LMDB

/// How many rows of a view came, changed and went between two generations of it, and on request which.
package struct ViewDifference: Sendable {
    /// One row that is not the same in both.
    package struct Row: Sendable {
        package enum Change: String, Sendable { case added, changed, gone }

        package let table: String
        package let key: String
        package let change: Change
    }

    package let view: String
    package private(set) var added = 0
    package private(set) var changed = 0
    package private(set) var gone = 0
    /// Which rows, table by table in the order of their keys; empty unless they were asked for.
    package private(set) var rows: [Row] = []

    package var isEmpty: Bool { added + changed + gone == 0 }

    package init(from old: any View, to new: any View, namingRows: Bool = false) throws {
        view = type(of: new).name
        for (before, after) in zip(old.tables, new.tables) {
            try compare(before, after, namingRows: namingRows)
        }
    }

    private mutating func compare(
        _ before: any AnyViewTable, _ after: any AnyViewTable, namingRows: Bool
    ) throws {
        if !namingRows, let difference = try before.storedDifference(to: after) {
            added += difference.added
            changed += difference.changed
            gone += difference.gone
            return
        }
        var old: [[UInt8]: [UInt8]] = [:]
        try before.forEachStored { old[$0] = $1 }
        var found: [(key: [UInt8], change: Row.Change)] = []
        try after.forEachStored { key, value in
            let was = old.removeValue(forKey: key)
            if was != value { found.append((key, was == nil ? .added : .changed)) }
        }
        found += old.keys.map { ($0, .gone) }
        added += found.count { $0.change == .added }
        changed += found.count { $0.change == .changed }
        gone += found.count { $0.change == .gone }
        guard namingRows else { return }
        rows += found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, change in
            Row(table: after.name, key: after.text(ofKey: key), change: change)
        }
    }
}
