import JSON

// How the vocabulary's values stand in JSON: each as the string that its description is.

extension UniqueID: JSONReadable, JSONWritable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readPlainString(like: "0198f3a2-1b2c-7d3e-8f40-5a6b7c8d9e0f") { UniqueID(utf8: $0) }
    }
    public func write(to writer: inout JSONWriter) { writer.write(plain: characters.span) }
}

extension EventType: JSONReadable, JSONWritable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        let offset = reader.offset
        guard let type = EventType(try reader.readString()) else {
            throw JSONError(.invalid(like: "need.logged"), offset: offset)
        }
        self = type
    }
    public func write(to writer: inout JSONWriter) { writer.write(name) }
}

extension CalendarDate: JSONReadable, JSONWritable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readPlainString(like: "2026-02-03") { CalendarDate(utf8: $0) }
    }
    public func write(to writer: inout JSONWriter) { writer.write(plain: characters.span) }
}

extension OffsetTime: JSONReadable, JSONWritable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readPlainString(like: "2026-02-03T10:20:00+01:00") { OffsetTime(utf8: $0) }
    }
    public func write(to writer: inout JSONWriter) {
        let text = format(alwaysFraction: false)
        writer.write(plain: text.bytes.span.extracting(0..<text.count))
    }
}

extension Tag: JSONReadable, JSONWritable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readPlainString(like: "business:1") { Tag(utf8: $0) }
    }
    public func write(to writer: inout JSONWriter) { writer.write(plain: text.utf8.span) }
}

extension Tags: JSONReadable, JSONWritable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readPlainString(like: "business:1 need:2") { Tags(utf8: $0) }
    }
    public func write(to writer: inout JSONWriter) {
        writer.writePlain { text in
            for (index, tag) in all.enumerated() {
                if index > 0 { text.write(literal: " ") }
                text.write(raw: tag.text.utf8.span)
            }
        }
    }
}

extension Position: JSONReadable, JSONWritable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        let offset = reader.offset
        let value = try reader.readInteger()
        guard value >= 0 else { throw JSONError(.invalid(en: "0 or more", nb: "0 eller mer"), offset: offset) }
        self.init(UInt64(value))
    }
    public func write(to writer: inout JSONWriter) { writer.write(Int(clamping: rawValue)) }
}
