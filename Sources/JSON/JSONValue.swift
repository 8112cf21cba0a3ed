/// A JSON value held in memory, for files whose shape is somebody else's; our own formats are read straight into types.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// A number as it was written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The member `name`; `nil` when there is none, when it is `null`, and when this is no object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self, let value = members[name], value != .null else { return nil }
        return value
    }

    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    public var boolean: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    public var integer: Int? {
        if case .number(let digits) = self { Int(digits) } else { nil }
    }

    public var array: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }
}

extension JSONValue: JSONReadable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        reader.skipSpace()
        switch reader.peek {
        case UInt8(ascii: "\""): self = .string(try reader.readString())
        case UInt8(ascii: "["): self = .array(try [JSONValue](from: &reader))
        case UInt8(ascii: "{"): self = .object(try reader.readMembers())
        case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .boolean(try reader.readBoolean())
        case UInt8(ascii: "n"):
            guard reader.readNull() else { throw reader.unexpected }
            self = .null
        default: self = .number(String(decoding: try reader.readRawValue(), as: UTF8.self))
        }
    }

    /// Reads a whole text.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        self = try JSONReader.read(bytes.span) { (reader) throws(JSONError) in try JSONValue(from: &reader) }
    }
}

extension JSONReader {
    /// The members of an object that is the whole text, in their order, each with its value as it is written.
    /// - Throws: `JSONError` if the text is no object.
    public static func members(of object: [UInt8]) throws(JSONError) -> [(name: String, json: [UInt8])] {
        try JSONReader.read(object.span) { (reader) throws(JSONError) in
            var members: [(name: String, json: [UInt8])] = []
            try reader.readMembers { (name, value) throws(JSONError) in
                members.append((name, try value.readRawValue()))
            }
            return members
        }
    }

    /// All members of the object that comes next. Of two with one name the last counts.
    fileprivate mutating func readMembers() throws(JSONError) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        try readMembers { (name, value) throws(JSONError) in
            do throws(JSONError) { members[name] = try JSONValue(from: &value) } catch { throw error.under(name) }
        }
        return members
    }

    /// Calls `body` before the value of each member of the object that comes next; it must read it.
    private mutating func readMembers(
        _ body: (_ name: String, _ value: inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        try enter(UInt8(ascii: "{"), .object)
        skipSpace()
        var isFirst = true
        while !take(UInt8(ascii: "}")) {
            if !isFirst { try expect(UInt8(ascii: ",")) }
            isFirst = false
            let name = try readString()
            try expect(UInt8(ascii: ":"))
            try body(name, &self)
            skipSpace()
        }
        depth -= 1
    }
}
