/// The members of one JSON object, taken by name.
///
/// Whoever writes an object and whoever reads it usually agree on the order of its members. So an object is first read in
/// one pass: `take` looks at the next member only, and a member that is not there is taken to be absent. If in the end
/// every member was taken, that was right. Else the object is read again, with a search for each member.
@safe public struct JSONObject {
    @usableFromInline var reader: JSONReader
    @usableFromInline let first: Int
    /// Whether members may stand anywhere.
    @usableFromInline let isSearching: Bool
    /// Whether a member was taken to be absent because another stood in its place.
    @usableFromInline var hasMissed = false
    /// The names asked for so far; kept only where unknown members are errors.
    @usableFromInline var taken: [String] = []

    @inlinable
    init(reader: JSONReader, isSearching: Bool) {
        self.reader = reader
        self.isSearching = isSearching
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

    /// Whether it is read as what somebody writes now, not as what is stored.
    public var isStrict: Bool { reader.isStrict }

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
        if reader.takeName(name) {
            if isSearching, reader.isStrict { taken.append(name.description) }
            let value = try Self.value(name, &reader, body)
            try reader.endMember()
            return value
        }
        guard isSearching else {
            hasMissed = true
            return nil
        }
        if reader.isStrict { taken.append(name.description) }
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
            var member = reader
            guard let written = try reader.skipMember() else { return nil }
            // A name may be written with escapes.
            guard written.utf8.elementsEqual(name.description.utf8) else { continue }
            _ = try member.readRawString()
            try member.expect(UInt8(ascii: ":"))
            return member
        }
    }

    /// The offset behind the object, if all its members have been taken.
    @inlinable
    mutating func endIfAllTaken() -> Int? {
        reader.skipSpace()
        return reader.take(UInt8(ascii: "}")) ? reader.at : nil
    }

    /// Reads to the end of the object, and returns the offset behind it.
    @usableFromInline
    mutating func finish() throws(JSONError) -> Int {
        if reader.isStrict { try refuseUnknownMembers() }
        while try reader.skipMember() != nil {}
        return reader.at
    }

    /// Refuses an object in which a name stands twice: readers differ in which of the values they take (RFC 8259, section 4).
    ///
    /// - Throws: `JSONError` with the problem `repeated`.
    public func requireDistinctNames() throws(JSONError) {
        var reader = reader
        reader.at = first
        var seen: [String] = []
        while let name = try reader.skipMember() {
            guard !seen.contains(name) else { throw JSONError(.repeated, path: name) }
            seen.append(name)
        }
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
    /// Whether an object comes next.
    public var isAtObject: Bool {
        var ahead = self
        ahead.skipSpace()
        return ahead.peek == UInt8(ascii: "{")
    }

    /// Moves past `"name":` if it comes next.
    @usableFromInline
    mutating func takeName(_ name: StaticString) -> Bool {
        skipSpace()
        let length = name.utf8CodeUnitCount
        guard count - at > length + 2, bytes[at] == UInt8(ascii: "\""),
            bytes[at + length + 1] == UInt8(ascii: "\""), isNext(name, at: at + 1)
        else { return false }
        var behind = self
        behind.at += length + 2
        behind.skipSpace()
        guard behind.take(UInt8(ascii: ":")) else { return false }
        at = behind.at
        return true
    }

    /// Whether the bytes from `start` on, which are known to be there, are those of the name. Eight at a time, the last
    /// eight over again: names are too short for `memcmp` to be worth its call.
    @inlinable @inline(__always)
    func isNext(_ name: StaticString, at start: Int) -> Bool {
        let (length, here, there) = (name.utf8CodeUnitCount, UnsafeRawPointer(bytes + start), name.utf8Start)
        func isSame<Word: FixedWidthInteger>(_ offset: Int, _ word: Word.Type) -> Bool {
            here.loadUnaligned(fromByteOffset: offset, as: word)
                == UnsafeRawPointer(there).loadUnaligned(fromByteOffset: offset, as: word)
        }
        if length >= 8 {
            var offset = 0
            while offset < length - 8 {
                guard isSame(offset, UInt64.self) else { return false }
                offset += 8
            }
            return isSame(length - 8, UInt64.self)
        }
        if length >= 4 { return isSame(0, UInt32.self) && isSame(length - 4, UInt32.self) }
        for offset in 0..<length where !isSame(offset, UInt8.self) { return false }
        return true
    }

    /// Moves past one member and the comma behind it, and returns its name; past the closing brace, and `nil`, if there
    /// is no member left.
    @usableFromInline
    mutating func skipMember() throws(JSONError) -> String? {
        skipSpace()
        if take(UInt8(ascii: "}")) { return nil }
        let name = try readString()
        try expect(UInt8(ascii: ":"))
        try skipValue()
        try endMember()
        return name
    }

    /// Moves past the comma behind a member; another member must follow it, as the closing brace must if there is none.
    @inlinable
    mutating func endMember() throws(JSONError) {
        skipSpace()
        if take(UInt8(ascii: ",")) {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw unexpected }
        } else if peek != UInt8(ascii: "}") {
            throw unexpected
        }
    }
}
