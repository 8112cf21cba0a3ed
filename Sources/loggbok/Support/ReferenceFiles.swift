import Crypto
import EventSourcing
import Glibc
import Projections
import ViewStorage

/// The files of reference data beside the log, each under its own digest: what the log names is what lies there.
struct ReferenceFiles {
    private let directory: String

    init(logbook path: String) { directory = path + "/reference" }

    /// The content with the SHA-256; a file that has become another is as good as gone.
    /// - Throws: `MissingReference`
    func contents(_ digest: String) throws -> [UInt8] {
        guard let bytes = try? ByteInput.contents(of: "\(directory)/\(digest)"), Self.digest(bytes) == digest else {
            throw MissingReference(digest: digest)
        }
        return bytes
    }

    /// Keeps the content; done twice it is the same.
    /// - Returns: its digest.
    func keep(_ bytes: [UInt8]) throws -> String {
        let digest = Self.digest(bytes)
        if (try? contents(digest)) != nil { return digest }
        guard unsafe mkdir(directory, 0o770) == 0 || errno == EEXIST else { throw cannotWrite(directory) }
        let path = "\(directory)/\(digest)"
        let partial = "\(path).partial"
        let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o440)
        guard descriptor >= 0 else { throw cannotWrite(partial) }
        Terminal.write(bytes, to: descriptor)
        let isOnDisk = fsync(descriptor) == 0
        close(descriptor)
        guard isOnDisk, unsafe rename(partial, path) == 0 else { throw cannotWrite(path) }
        return digest
    }

    static func digest(_ bytes: [UInt8]) -> String { SHA256.hash(data: bytes).hexadecimal }

    private func cannotWrite(_ path: String) -> Failure {
        let reason = unsafe String(cString: strerror(errno))
        return Failure(
            .cannotWrite, en: "\(path) cannot be written: \(reason).", nb: "\(path) kan ikke skrives: \(reason).")
    }
}
