import JSON
import Registers

/// A register's file is read or refused; each unit that is read can be told from others by its content.
enum RegisterTarget {
    static func run(_ input: [UInt8]) throws {
        guard let rows = try? RegisterFile.rows(input) else { return }
        for case .unit(let unit) in rows {
            let json = try? JSONValue(parsing: unit.canonical)
            try promise(json?["number"]?.string == unit.number, "a unit's content cannot be read")
            _ = unit.isPublic
        }
    }
}
