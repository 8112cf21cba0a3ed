import Foundation
import JSON

/// A text is read, written and read again; and Foundation's reader is asked what it thinks of it.
enum JSONTarget {
    static func run(_ input: [UInt8]) throws {
        let read = Result { () throws(JSONError) in try JSONValue(parsing: input) }
        try agreesWithFoundation(input, read)
        guard case .success(let value) = read else { return }
        let written = JSONWriter.bytes { value.write(to: &$0) }
        try promise((try? JSONValue(parsing: written)) == value, "written and read again, it is another value")
        try agreesWithSkipping(input)
        guard case .object(let members) = value else { return }
        try agreesWithTaking(input, members)
    }

    /// Where both readers have the same rules, they accept the same texts. Ours refuses what is nested more than 64 deep;
    /// Foundation's takes UTF-16, byte-order marks and a comma before a closing bracket as well, and refuses numbers that fit
    /// no floating-point number.
    private static func agreesWithFoundation(_ input: [UInt8], _ read: Result<JSONValue, JSONError>) throws {
        if case .failure(let error) = read, error.problem == .depth { return }
        if input.prefix(4).contains(where: { $0 == 0 || $0 >= 0xEF }) { return }
        let dense = input.filter { $0 > 0x20 }
        if zip(dense, dense.dropFirst()).contains(where: { $0 == 0x2C && [0x5D, 0x7D].contains($1) }) { return }
        let isAccepted = (try? read.get()) != nil
        do {
            _ = try JSONSerialization.jsonObject(with: Data(input), options: .fragmentsAllowed)
            try promise(isAccepted, "Foundation accepts what we refuse")
        } catch let broken as BrokenPromise {
            throw broken
        } catch {
            let value = try? read.get()
            try promise(value.map(\.hasLongNumber) ?? true, "Foundation refuses what we accept: \(error)")
        }
    }

    /// What is stepped over is looked at like what is read.
    private static func agreesWithSkipping(_ input: [UInt8]) throws {
        let raw = try? JSONReader.read(input.span) { (reader) throws(JSONError) in try reader.readRawValue() }
        try promise(
            raw.flatMap { try? JSONValue(parsing: $0) } == (try? JSONValue(parsing: input)), "skipped otherwise")
    }

    /// Members that are asked for by name are found wherever they stand and however their names are escaped.
    private static func agreesWithTaking(_ input: [UInt8], _ members: [String: JSONValue]) throws {
        let names = try JSONReader.members(of: input).map(\.name)
        guard Set(names).count == names.count else { return }
        for order in [["a", "id", "data"], ["data", "id", "a"]] {
            let taken = try? JSONReader.readObject(input.span) { (object) throws(JSONError) in
                try order.map { (name) throws(JSONError) in try object.member(name) }
            }
            let expected = order.map { members[$0] == .null ? nil : members[$0] }
            try promise(taken == expected, "taken in the order \(order), the members are others")
        }
    }
}

extension JSONObject {
    /// The member, of those that the target asks for.
    fileprivate mutating func member(_ name: String) throws(JSONError) -> JSONValue? {
        switch name {
        case "a": try takeIfPresent("a", as: JSONValue.self)
        case "id": try takeIfPresent("id", as: JSONValue.self)
        default: try takeIfPresent("data", as: JSONValue.self)
        }
    }
}

extension JSONValue {
    /// Whether a number in it has an exponent, or more digits than Foundation is known to take.
    fileprivate var hasLongNumber: Bool {
        switch self {
        case .number(let digits): digits.utf8.count > 15 || digits.lowercased().contains("e")
        case .array(let elements): elements.contains(where: \.hasLongNumber)
        case .object(let members): members.values.contains(where: \.hasLongNumber)
        case .null, .boolean, .string: false
        }
    }

    fileprivate func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.writeNull()
        case .boolean(let value): writer.write(value)
        case .number(let digits): writer.write(raw: digits.utf8)
        case .string(let text): writer.write(text)
        case .array(let elements):
            writer.writeArray { writer in for element in elements { writer.element { element.write(to: &$0) } } }
        case .object(let members):
            writer.writeObject { writer in
                for (name, value) in members { writer.put(named: name, Written(value: value)) }
            }
        }
    }

    private struct Written: JSONWritable {
        let value: JSONValue
        func write(to writer: inout JSONWriter) { value.write(to: &writer) }
    }
}
