/// The members of one JSON object, taken by name.
///
/// Whoever writes an object and whoever reads it usually agree on the order of its members. So `take` looks at the next
/// member first, which makes reading a single pass, and searches the object only when the order is another.
@safe public struct JSONObject {
    @usableFromInline var reader: JSONReader
    @usableFromInline let first: Int
    /// The names asked for so far; kept only where unknown members are errors.
    @usableFromInline var taken: [String] = []

    @usableFromInline
    init(reader: JSONReader) {
        self.reader = reader
        self.reader.skipSpace()
        self.first = self.reader.at
    }

    /// The value of the member `name`.
    @inlinable
    public mutating func take<Value: JSONReadable>(
        _ name: StaticString, as type: Value.Type = Value.self
    ) throws(JSONError) -> Value {
        guard let value: Value = try takeIfPresent(name) else {
            throw JSONError(.missing, path: name.description, offset: first)
        }
        return value
    }

    /// The value of the member `name`, or `nil` if there is none or it is `null`.
    @inlinable
    public mutating func takeIfPresent<Value: JSONReadable>(
        _ name: StaticString, as type: Value.Type = Value.self
    ) throws(JSONError) -> Value? {
        try takeIfPresent(name) { (reader) throws(JSONError) in try Value(from: &reader) }
    }

    /// What `body` reads of the member `name`, or `nil` if there is none or it is `null`.
    @inlinable
    public mutating func takeIfPresent<Value>(
        _ name: StaticString, _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value? {
        if reader.isStrict { taken.append(name.description) }
        if reader.takeName(name) {
            let value = try Self.value(name, &reader, body)
            try reader.endMember()
            return value
        }
        guard var found = try search(name) else { return nil }
        return try Self.value(name, &found, body)
    }

    @inlinable
    static func value<Value>(
        _ name: StaticString, _ reader: inout JSONReader, _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value? {
        if reader.readNull() { return nil }
        do throws(JSONError) { return try body(&reader) } catch { throw error.under(name) }
    }

    /// A reader at the value of the member `name`, wherever it stands.
    @usableFromInline
    func search(_ name: StaticString) throws(JSONError) -> JSONReader? {
        var reader = reader
        reader.at = first
        while true {
            reader.skipSpace()
            if reader.takeName(name) { return reader }
            guard try reader.skipMember() != nil else { return nil }
        }
    }

    /// Reads to the end of the object, and returns the offset behind it.
    @usableFromInline
    mutating func finish() throws(JSONError) -> Int {
        if reader.isStrict { try refuseUnknownMembers() }
        while try reader.skipMember() != nil {}
        return reader.at
    }

    private mutating func refuseUnknownMembers() throws(JSONError) {
        reader.at = first
        var seen: [String] = []
        var last = reader
        while let name = try reader.skipMember() {
            guard taken.contains(name) else { throw JSONError(.unknown, path: name, offset: last.at) }
            guard !seen.contains(name) else { throw JSONError(.repeated, path: name, offset: last.at) }
            seen.append(name)
            last = reader
        }
        reader = last
    }
}

extension JSONReader {
    /// Moves past `"name":` if it comes next.
    @inlinable
    mutating func takeName(_ name: StaticString) -> Bool {
        skipSpace()
        let length = name.utf8CodeUnitCount
        guard count - at > length + 2, bytes[at] == UInt8(ascii: "\""),
            bytes[at + length + 1] == UInt8(ascii: "\"")
        else { return false }
        for index in 0..<length where bytes[at + 1 + index] != name.utf8Start[index] { return false }
        var behind = self
        behind.at += length + 2
        behind.skipSpace()
        guard behind.take(":") else { return false }
        at = behind.at
        return true
    }

    /// Moves past one member and the comma behind it, and returns its name; past the closing brace, and `nil`, if there
    /// is no member left.
    @usableFromInline
    mutating func skipMember() throws(JSONError) -> String? {
        skipSpace()
        if take("}") { return nil }
        let name = try readString()
        try expect(":")
        try skipValue()
        try endMember()
        return name
    }

    /// Moves past the comma behind a member; another member must follow it, as the closing brace must if there is none.
    @inlinable
    mutating func endMember() throws(JSONError) {
        skipSpace()
        if take(",") {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw unexpected }
        } else if peek != UInt8(ascii: "}") {
            throw unexpected
        }
    }
}
