/// A value that knows how to read itself from JSON.
public protocol JSONReadable {
    /// Reads one value and leaves the reader behind it.
    init(from reader: inout JSONReader) throws(JSONError)
}

/// A value that knows how to write itself as JSON.
public protocol JSONWritable {
    /// Writes exactly one value.
    func write(to writer: inout JSONWriter)
}

extension Int: JSONReadable, JSONWritable {
    @inlinable
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.readInteger() }
    @inlinable
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Bool: JSONReadable, JSONWritable {
    @inlinable
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.readBoolean() }
    @inlinable
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension String: JSONReadable, JSONWritable {
    @inlinable
    public init(from reader: inout JSONReader) throws(JSONError) { self = try reader.readString() }
    @inlinable
    public func write(to writer: inout JSONWriter) { writer.write(self) }
}

extension Array: JSONReadable where Element: JSONReadable {
    @inlinable
    public init(from reader: inout JSONReader) throws(JSONError) {
        var elements: [Element] = []
        try reader.readArray { (element: inout JSONReader) throws(JSONError) in
            elements.append(try Element(from: &element))
        }
        self = elements
    }
}

extension Array: JSONWritable where Element: JSONWritable {
    @inlinable
    public func write(to writer: inout JSONWriter) {
        writer.writeArray { writer in
            for element in self { writer.element(element) }
        }
    }
}

/// An enumeration whose cases are stored by their raw string reads and writes itself.
extension JSONReadable where Self: RawRepresentable & CaseIterable, RawValue == String {
    @inlinable
    public init(from reader: inout JSONReader) throws(JSONError) {
        let offset = reader.offset
        let raw = try reader.readString()
        guard let value = Self(rawValue: raw) else {
            let allowed = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw JSONError(.invalid(en: "one of \(allowed)", nb: "en av \(allowed)"), offset: offset)
        }
        self = value
    }
}

extension JSONWritable where Self: RawRepresentable, RawValue == String {
    @inlinable
    public func write(to writer: inout JSONWriter) { writer.write(rawValue) }
}
