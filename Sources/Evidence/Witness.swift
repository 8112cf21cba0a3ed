import EventSourcing
import EventStorage
import Transparency

/// An auditor's own memory: the last tree seen of each log, and a cosignature for one that is consistent with it (C2SP
/// tlog-witness, add-checkpoint, without the network).
package struct Witness {
    /// Has a file for each log: the checkpoint that was cosigned last.
    let memory: Folder
    let signer: SignerKey

    package init(memory: String, signer: SignerKey) {
        self.memory = Folder(memory)
        self.signer = signer
    }

    /// Why a checkpoint is not cosigned.
    package enum Refusal: Error, Hashable {
        /// What was sent is no add-checkpoint body.
        case malformed(TransparencyError)
        /// The log's key has not signed it.
        case notTheLog(TransparencyError)
        /// The proof is from another size than the last that was cosigned, which is named.
        case conflict(lastSize: UInt64)
        /// The tree is not one that the last can have grown into.
        case inconsistent(lastSize: UInt64, newSize: UInt64)
    }

    /// Verifies the body, remembers its checkpoint, and returns the cosignature line. What is remembered is on disk before
    /// this returns.
    ///
    /// - Parameter keys: the log's; their name is the origin of the log that is believed.
    /// - Throws: `Refusal`, `FileError`.
    package func cosign(_ body: String, keys: [VerifierKey], at time: Timestamp = .now()) throws -> NoteSignature {
        let request: AddCheckpointBody
        do throws(TransparencyError) { request = try AddCheckpointBody(body) } catch { throw Refusal.malformed(error) }
        let checkpoint = request.checkpoint.checkpoint
        do throws(TransparencyError) {
            _ = try request.checkpoint.verify(origin: keys.first?.name ?? "", keys)
        } catch {
            throw Refusal.notTheLog(error)
        }
        return try memory.locked("lock") {
            let name = Self.fileName(checkpoint.origin)
            let last = try memory.text(name).map { try SignedCheckpoint($0).checkpoint }
            let lastSize = last?.size ?? 0
            guard request.proof.firstSize == lastSize else { throw Refusal.conflict(lastSize: lastSize) }
            guard request.proof.proves(last?.rootHash ?? .emptyTree, isPrefixOf: checkpoint.rootHash) else {
                throw Refusal.inconsistent(lastSize: lastSize, newSize: checkpoint.size)
            }
            try memory.write(name, request.checkpoint.note.description)
            return try signer.sign(request.checkpoint.note.text, at: UInt64(max(0, time.microseconds / 1_000_000)))
        }
    }

    /// The origin with all but letters, digits, dots and dashes as `%XX`, so that it is a file's name.
    static func fileName(_ origin: String) -> String {
        origin.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                String(UnicodeScalar(byte))
            default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }.joined()
    }
}

extension Witness.Refusal {
    package var text: Text {
        switch self {
        case .malformed(let error):
            Text(
                en: "This is no add-checkpoint request: \(error.text.en).",
                nb: "Dette er ingen forespørsel: \(error.text.nb).")
        case .notTheLog(let error):
            Text(
                en: "The checkpoint is not believed: \(error.text.en).",
                nb: "Sjekkpunktet er ikke trodd: \(error.text.nb).")
        case .conflict(let size):
            Text(
                en: "The proof must be from \(size) events, which is what was cosigned last.",
                nb: "Beviset må gå fra \(size) hendelser, som er det siste som ble medsignert.")
        case .inconsistent(let last, let new):
            Text(
                en:
                    "NOT cosigned: the log of \(new) events does not begin with the \(last) that were cosigned before. Keep "
                    + "this request: it is proof of it.",
                nb:
                    "IKKE medsignert: loggen på \(new) hendelser begynner ikke med de \(last) som ble medsignert før. Ta vare "
                    + "på denne forespørselen: den er bevis for det.")
        }
    }
}
