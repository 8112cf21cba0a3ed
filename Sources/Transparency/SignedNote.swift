/// A text signed by one or more keys (C2SP signed-note). The text means nothing until the signatures are verified.
public struct SignedNote: Hashable, Sendable {
    /// With its last line feed.
    public let text: String
    public private(set) var signatures: [NoteSignature]

    /// More signatures than this are not read; the specification asks for 16 at least.
    public static let maximumSignatures = 100

    public init(text: String, signatures: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
    }

    /// Reads a note's bytes, which are kept as they are: `description` gives the same again.
    public init(_ note: String) throws(TransparencyError) {
        guard note.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }) else {
            throw .malformed("a note has no control characters")
        }
        let bytes = Array(note.utf8)
        // The text ends before the last empty line: it may have empty lines of its own.
        let end = bytes.indices.dropLast().last { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }
        guard let end, end > 0, bytes.last == 0x0A else { throw .malformed("a note has a text and signatures") }
        text = String(decoding: bytes[...end], as: UTF8.self)
        signatures = []
        let lines = String(decoding: bytes[(end + 2)...], as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast()
        guard 1...Self.maximumSignatures ~= lines.count else { throw .malformed("a note has 1 to 100 signatures") }
        for line in lines { signatures.append(try NoteSignature(line)) }
    }

    /// Adds a signature; one that is there already is not added again.
    public mutating func add(_ signature: NoteSignature) {
        if !signatures.contains(signature) { signatures.append(signature) }
    }
}

extension SignedNote: CustomStringConvertible {
    /// The note as it is stored and sent.
    public var description: String { text + "\n" + signatures.map { "\($0)\n" }.joined() }
}

// MARK: - Verify

/// A signature that was verified, with the key that made it.
public struct VerifiedSignature: Hashable, Sendable {
    public let key: VerifierKey
    /// When a witness signed, in seconds since 1970; `nil` for a log's signature.
    public let time: UInt64?
}

extension SignedNote {
    /// The signatures of the keys that are known; those of other keys are not looked at.
    ///
    /// - Throws: `wrongSignature` if a known key's signature fails: then the whole note is not to be trusted. `notSigned` if
    ///   no known key has signed.
    public func verify(_ keys: some Collection<VerifierKey>) throws(TransparencyError) -> [VerifiedSignature] {
        let bytes = Array(text.utf8)
        var verified: [VerifiedSignature] = []
        for signature in signatures {
            let candidates = keys.filter { $0.id == signature.keyID && $0.name == signature.name }
            if candidates.isEmpty { continue }
            guard let key = candidates.first(where: { $0.verifies(signature.content, bytes) }) else {
                throw .wrongSignature("\(signature.name)+\(signature.keyID)")
            }
            let time = key.kind == .cosignature ? Cosignature(signature.content)?.time : nil
            verified.append(VerifiedSignature(key: key, time: time))
        }
        if verified.isEmpty { throw .notSigned }
        return verified
    }
}
