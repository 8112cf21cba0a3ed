/// Reads a JSON text (RFC 8259) once, from front to back, straight from its bytes.
///
/// The reader borrows the bytes it was made from and must not be kept beyond the closure it is lent to. Integers are the
/// only numbers it turns into values: the formats it serves have no fractions.
@safe public struct JSONReader {
    /// Arrays and objects may lie inside each other this deep, so that a hostile text cannot exhaust the stack.
    public static let maximumDepth = 64

    @usableFromInline let bytes: UnsafePointer<UInt8>
    @usableFromInline let count: Int
    @usableFromInline var at = 0
    @usableFromInline var depth = 0
    /// Whether a member that nobody asked for is an error.
    public let isStrict: Bool

    /// Offset in bytes of what is read next.
    @inlinable public var offset: Int { at }

    @usableFromInline
    init(_ bytes: UnsafeBufferPointer<UInt8>, isStrict: Bool) {
        // An empty buffer may have no address; nothing is read from the stand-in, since its count is 0.
        self.bytes = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!
        self.count = bytes.count
        self.isStrict = isStrict
    }

    /// Reads the one value that the bytes hold.
    ///
    /// - Parameters:
    ///   - bytes: UTF-8 without a byte-order mark.
    ///   - strict: whether unknown members of objects are refused.
    ///   - isPrefix: whether more than the value may stand there; what follows is not looked at.
    @inlinable
    public static func read<Value>(
        _ bytes: Span<UInt8>, strict: Bool = false, isPrefix: Bool = false,
        _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        let result = bytes.withUnsafeBufferPointer { bytes -> Result<Value, JSONError> in
            var reader = JSONReader(bytes, isStrict: strict)
            do throws(JSONError) {
                let value = try body(&reader)
                if !isPrefix { try reader.finish() }
                return .success(value)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// As `read`, for an object.
    @inlinable
    public static func readObject<Value>(
        _ bytes: Span<UInt8>, strict: Bool = false, isPrefix: Bool = false,
        _ body: (inout JSONObject) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        try read(bytes, strict: strict, isPrefix: isPrefix) { (reader) throws(JSONError) in try reader.readObject(body)
        }
    }
}

// MARK: - Values

extension JSONReader {
    /// An integer that fits 64 bits; fractions and exponents are refused.
    @inlinable
    public mutating func readInteger() throws(JSONError) -> Int {
        skipSpace()
        let start = at
        var value = 0
        let isNegative = peek == UInt8(ascii: "-")
        if isNegative { at += 1 }
        let firstDigit = at
        while let byte = peek, byte &- 0x30 < 10 {
            let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
            let digit = Int(byte &- 0x30)
            let (sum, carry) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            if overflow || carry { throw JSONError(.expected(.integer), offset: start) }
            value = sum
            at += 1
        }
        let hasLeadingZero = at > firstDigit + 1 && bytes[firstDigit] == UInt8(ascii: "0")
        if at == firstDigit || hasLeadingZero || isFractionNext {
            at = start
            throw JSONError(.expected(.integer), offset: start)
        }
        return value
    }

    @usableFromInline
    var isFractionNext: Bool {
        peek == UInt8(ascii: ".") || peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E")
    }

    @inlinable
    public mutating func readBoolean() throws(JSONError) -> Bool {
        skipSpace()
        if take("true") { return true }
        if take("false") { return false }
        throw JSONError(.expected(.boolean), offset: at)
    }

    /// Whether the next value is `null`; if so it is read.
    @inlinable
    public mutating func readNull() -> Bool {
        skipSpace()
        return take("null")
    }

    /// A string with its escapes resolved.
    @inlinable
    public mutating func readString() throws(JSONError) -> String {
        let content = try readRawString()
        if content.hasEscapes { return try unescape(content.range) }
        return try text(content.range)
    }

    /// Lends the bytes of a string that holds no escapes, without making a `String` of it.
    ///
    /// For identifiers, dates and codes, which never need an escape: one with an escape is refused.
    ///
    /// - Parameter example: what would be right, for whoever is told that this is not.
    @inlinable
    public mutating func readPlainString<Value>(
        like example: StaticString, _ body: (Span<UInt8>) -> Value?
    ) throws(JSONError) -> Value {
        let start = at
        let content = try readRawString()
        let plain = UnsafeBufferPointer(start: bytes + content.range.lowerBound, count: content.range.count)
        guard !content.hasEscapes, let value = body(plain.span) else {
            throw JSONError(.invalid(like: example.description), offset: start)
        }
        return value
    }

    /// Calls `body` before each element, which it must read.
    @inlinable
    public mutating func readArray(_ body: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
        try enter(UInt8(ascii: "["), .array)
        skipSpace()
        var index = 0
        while !take(UInt8(ascii: "]")) {
            if index > 0 { try expect(UInt8(ascii: ",")) }
            do throws(JSONError) { try body(&self) } catch { throw error.under(index) }
            index += 1
            skipSpace()
        }
        depth -= 1
    }

    /// Reads the first element of an array that has more, and leaves the reader before the second: for whoever often reads
    /// no further, and says `isPrefix`.
    @inlinable
    public mutating func readFirst<Value>(
        _ body: (inout JSONReader) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        try enter(UInt8(ascii: "["), .array)
        let first: Value
        do throws(JSONError) { first = try body(&self) } catch { throw error.under(0) }
        try expect(UInt8(ascii: ","))
        return first
    }

    /// Reads an object whose members `body` takes by name.
    ///
    /// `body` is called again if the members do not stand in the order in which it takes them, so it must do nothing else.
    @inlinable
    public mutating func readObject<Value>(
        _ body: (inout JSONObject) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        try enter(UInt8(ascii: "{"), .object)
        var object = JSONObject(reader: self, isSearching: false)
        do throws(JSONError) {
            let value = try body(&object)
            if let end = object.endIfAllTaken() {
                at = end
                depth -= 1
                return value
            }
        } catch  where !object.hasMissed {
            throw error
        } catch {}
        return try searchObject(body)
    }

    @inlinable @inline(never)
    mutating func searchObject<Value>(
        _ body: (inout JSONObject) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        var object = JSONObject(reader: self, isSearching: true)
        let value = try body(&object)
        at = try object.finish()
        depth -= 1
        return value
    }

    /// The bytes of the next value, whatever it is, as they stand in the text.
    @inlinable
    public mutating func readRawValue() throws(JSONError) -> [UInt8] {
        skipSpace()
        let start = at
        try skipValue()
        return Array(UnsafeBufferPointer(start: bytes + start, count: at - start))
    }
}

// MARK: - Steps

extension JSONReader {
    @inlinable var peek: UInt8? { at < count ? bytes[at] : nil }

    @inlinable @inline(__always)
    mutating func skipSpace() {
        if at < count, bytes[at] <= 0x20 { skipSpaces() }
    }

    @usableFromInline
    mutating func skipSpaces() {
        while at < count, bytes[at] <= 0x20 {
            guard bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 else { return }
            at += 1
        }
    }

    /// Moves past the byte if it comes next.
    @inlinable @inline(__always)
    mutating func take(_ byte: UInt8) -> Bool {
        guard at < count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    /// Moves past `literal` if it comes next.
    @inlinable
    mutating func take(_ literal: StaticString) -> Bool {
        let length = literal.utf8CodeUnitCount
        guard count - at >= length else { return false }
        for index in 0..<length where bytes[at + index] != literal.utf8Start[index] { return false }
        at += length
        return true
    }

    @inlinable
    mutating func expect(_ literal: UInt8) throws(JSONError) {
        skipSpace()
        guard take(literal) else { throw unexpected }
    }

    @usableFromInline
    var unexpected: JSONError { JSONError(at < count ? .syntax : .ended, offset: at) }

    @inlinable
    mutating func enter(_ bracket: UInt8, _ kind: JSONError.Kind) throws(JSONError) {
        skipSpace()
        guard take(bracket) else { throw JSONError(at < count ? .expected(kind) : .ended, offset: at) }
        depth += 1
        if depth > Self.maximumDepth { throw JSONError(.depth, offset: at) }
    }

    @inlinable
    mutating func finish() throws(JSONError) {
        skipSpace()
        if at < count { throw JSONError(.trailing, offset: at) }
    }
}
