import EventSourcing

@testable import Registers

// Shorthand for tests: text in, rows out.

extension RegisterFile {
    static func rows(_ text: String) throws -> [RegisterRow] { try rows(Array(text.utf8)) }

    /// The units of a text in which every row can be read.
    static func units(_ text: String) throws -> [RegisterUnit] { try units(Array(text.utf8)) }

    static func units(_ bytes: [UInt8]) throws -> [RegisterUnit] {
        try rows(bytes).map { row in
            switch row {
            case .unit(let unit): unit
            case .unreadable(let reason): throw Unrecognised(text: reason)
            }
        }
    }

    /// Why the file is refused; `nil` if it is not.
    static func refusal(_ bytes: [UInt8]) -> Text? {
        do { _ = try rows(bytes) } catch { return (error as? Unrecognised)?.text }
        return nil
    }
}

extension RegisterRow {
    var unit: RegisterUnit? { if case .unit(let unit) = self { unit } else { nil } }
    var reason: Text? { if case .unreadable(let reason) = self { reason } else { nil } }
}
