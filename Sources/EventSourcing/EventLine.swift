import JSON

/// One event as it is stored, hashed and exported: a line of JSON that is a CloudEvents 1.0 structured-mode object.
///
/// The bytes are made once and then only moved. `recordedTime` is the one part that is filled in later, in place, by
/// the writer that holds the log.
public struct EventLine: Sendable {
    /// The longest line, in bytes.
    public static let maximumLength = 65_535

    public private(set) var bytes: [UInt8]
    /// Where the value of `tags` begins, behind its quote.
    public let tagsOffset: Int
    /// Where the value of `data` begins.
    public let dataOffset: Int
    private let recordedTimeOffset: Int

    /// Where the id begins in every line.
    public static let idOffset = 27

    /// - Parameters:
    ///   - source: the CloudEvents `source`: where the log belongs, for example `/region/namdal`.
    ///   - salt: 128 random bits, so that a line that is withheld cannot be guessed from its hash.
    public init(_ event: NewEvent, source: String, salt: (UInt64, UInt64)) {
        var line = JSONWriter(reservingCapacity: event.data.count + 512 + event.sealed.count * 160)
        var tagsOffset = 0
        var dataOffset = 0
        var recordedTimeOffset = 0
        line.writeObject { line in
            line.put("specversion", "1.0")
            line.put("id", event.id)
            line.put("source", source)
            line.put("type", event.type.name)
            line.put("dataschema", "\(event.type)/\(event.version)")
            line.put("time", event.provenance.time)
            line.put("recordedtime", Self.placeForTime)
            recordedTimeOffset = line.bytes.count - 1 - Timestamp.length
            line.put("actor", event.provenance.actor)
            if !event.provenance.role.isEmpty { line.put("role", event.provenance.role) }
            line.put("cause", event.provenance.cause)
            if !event.provenance.command.isEmpty { line.put("command", event.provenance.command) }
            line.put("tags") {
                tagsOffset = $0.bytes.count + 1
                event.tags.write(to: &$0)
            }
            line.put("salt") { $0.write(plain: base64url(salt.0, salt.1).span) }
            line.put("data") {
                dataOffset = $0.bytes.count
                $0.write(raw: event.data.span)
            }
            if !event.sealed.isEmpty { line.put("sealed", event.sealed.map(\.field)) }
        }
        bytes = line.bytes
        self.recordedTimeOffset = recordedTimeOffset
        self.tagsOffset = tagsOffset
        self.dataOffset = dataOffset
    }

    /// A line that is complete, as it came from another log.
    ///
    /// - Throws: `JSONError` unless its members stand where `init(_:source:salt:)` puts them; further members are kept.
    public init(stored bytes: [UInt8]) throws(JSONError) {
        guard bytes.count <= Self.maximumLength, !bytes.contains(UInt8(ascii: "\n")) else {
            let most = Self.maximumLength
            throw JSONError(.invalid(en: "one line of at most \(most) bytes", nb: "én linje på høyst \(most) byte"))
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw JSONError(.encoding) }
        let (recordedTime, tags, data) = try JSONReader.readObject(bytes.span) { (line) throws(JSONError) in
            try line.requireDistinctNames()
            return (
                try Self.offset(of: "recordedtime", in: &line), try Self.offset(of: "tags", in: &line),
                try Self.offset(of: "data", in: &line)
            )
        }
        let start = Array(#"{"specversion":"1.0","id":""#.utf8)
        guard bytes.starts(with: start), recordedTime < tags, tags < data else {
            throw JSONError(
                .invalid(
                    en: "in the order of members that a stored line has",
                    nb: "i den rekkefølgen av felter som en lagret linje har"))
        }
        self.bytes = bytes
        recordedTimeOffset = recordedTime + 1
        tagsOffset = tags + 1
        dataOffset = data
    }

    private static func offset(of name: StaticString, in line: inout JSONObject) throws(JSONError) -> Int {
        let offset = try line.takeIfPresent(name) { (value) throws(JSONError) in
            let start = value.offset
            _ = try value.readRawValue()
            return start
        }
        guard let offset else { throw JSONError(.missing, path: name.description) }
        return offset
    }
    /// Stands where the time of recording will.
    private static let placeForTime = String(repeating: "0", count: Timestamp.length)

    /// Writes the time of recording into its place.
    public mutating func stamp(_ recordedTime: Timestamp) {
        let text = OffsetTime(recordedTime).format(alwaysFraction: true).bytes
        for index in 0..<Timestamp.length { bytes[recordedTimeOffset + index] = text[index] }
    }
}

/// RFC 4648, section 5, without padding: 22 characters.
private func base64url(_ high: UInt64, _ low: UInt64) -> InlineArray<22, UInt8> {
    var text = InlineArray<22, UInt8>(repeating: 0)
    var rest = (high, low)
    for index in text.indices {
        text[index] = alphabet[Int(rest.0 >> 58)]
        rest = (rest.0 << 6 | rest.1 >> 58, rest.1 << 6)
    }
    return text
}

private let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
