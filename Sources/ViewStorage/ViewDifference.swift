import EventSourcing
import LMDB

/// How many rows of a view came, changed and went between two generations of it.
package struct ViewDifference: Sendable {
    package let view: String
    package var added = 0
    package var changed = 0
    package var gone = 0

    package var isEmpty: Bool { added + changed + gone == 0 }

    package init(from old: any View, to new: any View) throws {
        view = type(of: new).name
        for (before, after) in zip(old.tables, new.tables) { try compare(before, after) }
    }

    private mutating func compare(_ before: any AnyViewTable, _ after: any AnyViewTable) throws {
        if let difference = try before.storedDifference(to: after) {
            added += difference.added
            changed += difference.changed
            gone += difference.gone
            return
        }
        var rows: [[UInt8]: [UInt8]] = [:]
        try before.forEachStored { rows[$0] = $1 }
        try after.forEachStored { key, value in
            let old = rows.removeValue(forKey: key)
            if old == nil { added += 1 } else if old != value { changed += 1 }
        }
        gone += rows.count
    }
}
