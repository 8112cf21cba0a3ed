/// One signature line of a note: `— <key name> <base64(key id || signature)>`.
public struct NoteSignature: Hashable, Sendable {
    public let name: String
    public let keyID: KeyID
    /// What the key's kind makes of it: a signature, or a time and a signature.
    public let content: [UInt8]

    public init(name: String, keyID: KeyID, content: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.content = content
    }

    /// Reads a line without its line feed.
    public init(_ line: some StringProtocol) throws(TransparencyError) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == Self.dash, VerifierKey.isName(parts[1]),
            let bytes = Base64.decode(parts[2]), bytes.count > 4
        else { throw .malformed("a signature line is: \(Self.dash) name base64") }
        name = String(parts[1])
        keyID = KeyID(bytes.prefix(4))
        content = Array(bytes.dropFirst(4))
    }

    private static let dash = "\u{2014}"
}

extension NoteSignature: CustomStringConvertible {
    public var description: String { "\(Self.dash) \(name) \(Base64.encode(keyID.bytes + content))" }
}
