import Crypto
import EventSourcing
import Evidence
import Projections
import ViewStorage

/// The files of reference data beside the log, each under its own digest: what the log names is what lies there.
struct ReferenceFiles {
    private let folder: Folder

    init(logbook path: String) { folder = Folder(path + "/reference") }

    /// The content with the SHA-256; a file that has become another is as good as gone.
    /// - Throws: `MissingReference`
    func contents(_ digest: String) throws -> [UInt8] {
        guard let bytes = try? ByteInput.contents(of: folder(digest)), Self.digest(bytes) == digest else {
            throw MissingReference(digest: digest)
        }
        return bytes
    }

    /// Keeps the content; done twice it is the same. It is on disk when this returns: views cannot be folded without it.
    /// - Returns: its digest.
    func keep(_ bytes: [UInt8]) throws -> String {
        let digest = Self.digest(bytes)
        try folder.create()
        if (try? contents(digest)) != nil {
            // Whoever kept it may have been stopped before its name was on disk.
            try folder.sync()
        } else {
            try folder.write(digest, bytes, mode: 0o440)
        }
        return digest
    }

    static func digest(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }
}
