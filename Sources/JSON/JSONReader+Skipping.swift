// Values that nobody asked for: they must be JSON all the same.

extension JSONReader {
    @inlinable
    mutating func skipValue() throws(JSONError) {
        skipSpace()
        switch peek {
        case UInt8(ascii: "\""):
            let content = try readRawString()
            if content.hasEscapes { _ = try unescape(content.range) }
        case UInt8(ascii: "{"): try skipObject()
        case UInt8(ascii: "["): try readArray { (element) throws(JSONError) in try element.skipValue() }
        case nil: throw JSONError(.ended, offset: at)
        default:
            if !take("true"), !take("false"), !take("null") { try skipNumber() }
        }
    }

    @usableFromInline
    mutating func skipObject() throws(JSONError) {
        try enter(UInt8(ascii: "{"), .object)
        while try skipMember() != nil {}
        depth -= 1
    }

    @usableFromInline
    mutating func skipNumber() throws(JSONError) {
        let start = at
        func digits() -> Bool {
            let first = at
            while let byte = peek, byte &- 0x30 < 10 { at += 1 }
            return at > first
        }
        _ = take("-")
        let isZero = peek == UInt8(ascii: "0")
        let first = at
        guard digits(), !isZero || at == first + 1 else { throw JSONError(.syntax, offset: start) }
        if take("."), !digits() { throw JSONError(.syntax, offset: start) }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            guard digits() else { throw JSONError(.syntax, offset: start) }
        }
    }
}
