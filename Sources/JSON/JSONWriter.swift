/// Writes JSON without white space, with the shortest escapes, into bytes.
public struct JSONWriter {
    /// What has been written so far.
    public internal(set) var bytes: [UInt8]
    /// Whether the next member or element needs a comma before it.
    @usableFromInline var needsComma = false

    public init(reservingCapacity capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// The bytes that `body` writes.
    @inlinable
    public static func bytes(
        reservingCapacity capacity: Int = 0, _ body: (inout JSONWriter) -> Void
    ) -> [UInt8] {
        var writer = JSONWriter(reservingCapacity: capacity)
        body(&writer)
        return writer.bytes
    }

    public mutating func write(_ value: Int) {
        if 0..<10 ~= value { return bytes.append(0x30 &+ UInt8(value)) }
        var digits: InlineArray<20, UInt8> = .init(repeating: 0)
        var rest = value.magnitude
        var first = digits.count
        repeat {
            first -= 1
            digits[first] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        for index in first..<digits.count { bytes.append(digits[index]) }
    }

    public mutating func write(_ value: Bool) {
        write(literal: value ? "true" : "false")
    }

    public mutating func write(_ value: String) {
        var value = value
        value.withUTF8 { text in
            bytes.append(UInt8(ascii: "\""))
            if text.contains(where: Self.needsEscape) {
                for byte in text { append(escaping: byte) }
            } else {
                bytes.append(contentsOf: text)
            }
            bytes.append(UInt8(ascii: "\""))
        }
    }

    /// A string that is known to need no escape: an identifier, a date, a code. Nothing checks that it does not.
    public mutating func write(plain text: Span<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        write(raw: text)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A string that `body` writes piece by piece between its quotes; none needs an escape.
    public mutating func writePlain(_ body: (inout JSONWriter) -> Void) {
        bytes.append(UInt8(ascii: "\""))
        body(&self)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Bytes that are JSON already.
    public mutating func write(raw json: Span<UInt8>) {
        json.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    public mutating func writeNull() { write(literal: "null") }

    /// Bytes that are JSON already.
    public mutating func write(raw json: some Sequence<UInt8>) { bytes.append(contentsOf: json) }

    public mutating func write(literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    @inlinable
    public mutating func writeObject(_ body: (inout JSONWriter) -> Void) {
        nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    @inlinable
    public mutating func writeArray(_ body: (inout JSONWriter) -> Void) {
        nest(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    @usableFromInline
    mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        bytes.append(open)
        needsComma = false
        body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func append(escaping byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x20...: bytes.append(byte)
        case 0x08: write(literal: "\\b")
        case 0x09: write(literal: "\\t")
        case 0x0A: write(literal: "\\n")
        case 0x0C: write(literal: "\\f")
        case 0x0D: write(literal: "\\r")
        default:
            write(literal: "\\u00")
            let digits: StaticString = "0123456789abcdef"
            bytes.append(digits.utf8Start[Int(byte >> 4)])
            bytes.append(digits.utf8Start[Int(byte & 15)])
        }
    }
}

// MARK: - Members and elements

extension JSONWriter {
    /// A member of the object being written.
    @inlinable
    public mutating func put(_ name: StaticString, _ value: some JSONWritable) {
        putName(name)
        value.write(to: &self)
        needsComma = true
    }

    /// A member that is left out when there is no value.
    @inlinable
    public mutating func put(_ name: StaticString, _ value: (some JSONWritable)?) {
        if let value { put(name, value) }
    }

    /// A member whose value `body` writes.
    @inlinable
    public mutating func put(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        putName(name)
        body(&self)
        needsComma = true
    }

    /// A member whose name is known only when running; the name is escaped.
    public mutating func put(named name: String, _ value: some JSONWritable) {
        separate()
        write(name)
        bytes.append(UInt8(ascii: ":"))
        value.write(to: &self)
        needsComma = true
    }

    /// An element of the array being written.
    @inlinable
    public mutating func element(_ value: some JSONWritable) {
        separate()
        value.write(to: &self)
        needsComma = true
    }

    /// An element that `body` writes.
    @inlinable
    public mutating func element(_ body: (inout JSONWriter) -> Void) {
        separate()
        body(&self)
        needsComma = true
    }

    @usableFromInline
    mutating func putName(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        write(literal: name)
        write(literal: "\":")
    }

    @usableFromInline
    mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
    }
}
