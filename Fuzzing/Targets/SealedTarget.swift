import EventSourcing
import Foundation
import JSON
import Privacy
import Transparency

/// Sealed bytes, a disclosure, a key file: nothing opens that was not sealed with the key, and nothing is proven.
enum SealedTarget {
    private static let folder = try? ScratchDirectory("sealed")
    private static let context = SealingContext(
        origin: SampleTree.origin, event: EventID(high: 0x7000, low: 1 << 63), type: "note.taken", at: "/note",
        subject: "contact:1", epoch: "2026")
    private static let salt = [UInt8](repeating: 3, count: 32)

    static func run(_ input: [UInt8]) throws {
        try checkBlob(input)
        try checkDisclosure(input)
        try checkKeyFile(input)
    }

    /// The input is laid over a sealed value: it opens only if that changed nothing.
    private static func checkBlob(_ input: [UInt8]) throws {
        guard let key = DataKey([UInt8](repeating: 5, count: 32)) else { return }
        let sealed = try SealedBlob(sealing: "Åse på Høylandet", with: key, for: context, salt: salt)
        var bytes = sealed.bytes
        for (place, byte) in input.prefix(bytes.count).enumerated() { bytes[place] ^= byte }
        for blob in [SealedBlob(bytes), SealedBlob(input), SealedBlob(Array(bytes.prefix(input.count)))] {
            guard let secret = try? blob.secret(key, for: context),
                let text = try? blob.open(with: secret, for: context)
            else { continue }
            try promise(blob == sealed && text == "Åse på Høylandet", "a value opened that was not sealed")
        }
    }

    private static func checkDisclosure(_ input: [UInt8]) throws {
        guard let disclosure = try? Disclosure(input) else { return }
        let written = JSONWriter.bytes { disclosure.write(to: &$0) }
        guard let again = try? Disclosure(written) else {
            throw BrokenPromise(description: "a disclosure cannot be read when written anew")
        }
        try promise(JSONWriter.bytes { again.write(to: &$0) } == written, "a disclosure is written otherwise")
        let isProven = (try? disclosure.verify(SampleTree.keys, origin: SampleTree.origin)) != nil
        try promise(!isProven, "a value was proven that nobody recorded")
    }

    private static func checkKeyFile(_ input: [UInt8]) throws {
        guard let path = folder?("test.keys") else { return }
        let isWritten = FileManager.default.createFile(
            atPath: path, contents: Data(input), attributes: [.posixPermissions: 0o600])
        guard isWritten, let keys = try? KeyFile(path, origin: SampleTree.origin).keys() else { return }
        try promise((1...input.count / 60 + 1).contains(keys.count), "a key file has more keys than lines")
    }
}
