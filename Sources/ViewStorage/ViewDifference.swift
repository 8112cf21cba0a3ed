import EventSourcing

/// How many rows of a view came, changed and went between two generations of it.
package struct ViewDifference: Sendable {
    package let view: String
    package var added = 0
    package var changed = 0
    package var gone = 0

    package var isEmpty: Bool { added + changed + gone == 0 }

    package init(from old: any View, to new: any View) throws {
        view = type(of: new).name
        var before: [[UInt8]: [UInt8]] = [:]
        for table in old.tables {
            try table.forEachStored { before[Array(table.name.utf8) + [0] + $0] = $1 }
        }
        for table in new.tables {
            try table.forEachStored { key, value in
                let old = before.removeValue(forKey: Array(table.name.utf8) + [0] + key)
                if old == nil { added += 1 } else if old != value { changed += 1 }
            }
        }
        gone = before.count
    }
}
