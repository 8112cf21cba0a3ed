import JSON

/// Something that happened, with its data; what is stored around it is the `Envelope`.
///
/// An event type is never changed once stored: a new shape gets a higher `version`, and `init(from:version:)` still reads
/// the older ones.
public protocol Event: Sendable {
    /// The stored name. Never changes.
    static var type: EventType { get }
    /// The version that `write(to:)` writes, from 1.
    static var version: Int { get }
    /// What people call it.
    static var title: Text { get }
    /// What it is about: queries and conditions find it by these.
    var tags: Tags { get }
    /// What it says of persons, which is stored sealed and not in the data. A test sees to it that no `Personal` of the event
    /// is missing here.
    var personal: [PersonalField] { get }

    init(from json: inout JSONObject, version: Int) throws(JSONError)
    func write(to json: inout JSONWriter)
}

extension Event {
    public var personal: [PersonalField] { [] }

    /// The stored form of the data.
    public var json: [UInt8] {
        // Most have less, so that the memory is asked for once.
        JSONWriter.bytes(reservingCapacity: 512) { writer in writer.writeObject { write(to: &$0) } }
    }

    /// Reads the event back from its own stored form: what cannot be read must not be stored.
    ///
    /// - Throws: `JSONError` that says which field is not as it should be.
    public func checkReadable() throws(JSONError) {
        _ = try Self(json: json.span, version: Self.version, strict: true)
    }

    /// Reads the data of an event.
    ///
    /// - Parameter strict: whether a member that the type does not know is an error: when somebody writes, not when we
    ///   read what is stored.
    /// - Parameter isPrefix: whether the rest of a line follows the data.
    @inlinable
    public init(json: Span<UInt8>, version: Int, strict: Bool = false, isPrefix: Bool = false) throws(JSONError) {
        self = try JSONReader.readObject(json, strict: strict, isPrefix: isPrefix) { (object) throws(JSONError) in
            try Self(from: &object, version: version)
        }
    }
}
