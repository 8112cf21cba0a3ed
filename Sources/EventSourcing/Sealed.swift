import JSON

/// What an event's line says of a personal value: where it belongs, whom it is about, and which bytes hold it.
public struct SealedField: Hashable, Sendable {
    /// A JSON Pointer (RFC 6901) into the data.
    public let at: String
    public let subject: Tag
    /// SHA-256 of the sealed bytes, in base64url without padding (RFC 4648, section 5): 43 characters.
    public let digest: String

    public static let digestLength = 43

    public init(at pointer: String, subject: Tag, digest: String) {
        self.at = pointer
        self.subject = subject
        self.digest = digest
    }
}

extension SealedField: JSONReadable, JSONWritable {
    public init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (object) throws(JSONError) in
            SealedField(
                at: try object.take("at"), subject: try object.take("subject"), digest: try object.take("digest"))
        }
        guard digest.utf8.count == Self.digestLength else {
            throw JSONError(.invalid(en: "43 characters of base64url", nb: "43 tegn base64url"), path: "digest")
        }
    }

    public func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("at", at)
            object.put("subject", subject)
            object.put("digest", digest)
        }
    }
}

/// A personal value as it is kept beside the log: the line has its digest, these bytes can be taken away.
public struct SealedValue: Hashable, Sendable {
    public let field: SealedField
    public let purpose: Purpose
    /// Which of the subject's keys for this purpose it is sealed with.
    public let epoch: String
    /// Salt, commitment, ciphertext and tag.
    public let blob: [UInt8]

    public init(field: SealedField, purpose: Purpose, epoch: String, blob: [UInt8]) {
        self.field = field
        self.purpose = purpose
        self.epoch = epoch
        self.blob = blob
    }
}
