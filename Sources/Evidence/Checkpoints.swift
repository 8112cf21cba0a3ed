import EventSourcing
import EventStorage
import Transparency

/// The folder `checkpoints`: every checkpoint that was signed, each in a file named after its size. Nothing is removed.
///
/// Those that a rollback has made untrue lie in `rolled-back` below it: the log has an event that says why.
package struct Checkpoints: Sendable {
    package let folder: Folder

    package init(_ folder: Folder) { self.folder = folder }

    package static let rolledBackName = "rolled-back"

    package var rolledBack: Checkpoints { Checkpoints(Folder(folder(Self.rolledBackName))) }

    /// The sizes there are checkpoints of, ascending.
    package func sizes() throws -> [UInt64] {
        try folder.names().compactMap { name in UInt64(name).flatMap { $0.description == name ? $0 : nil } }.sorted()
    }

    /// The checkpoint of this size, not verified; `nil` if there is none.
    package func read(_ size: UInt64) throws -> SignedCheckpoint? {
        guard let text = try folder.text(size.description) else { return nil }
        let checkpoint: SignedCheckpoint
        do throws(TransparencyError) { checkpoint = try SignedCheckpoint(text) } catch {
            throw Rejection(
                en: "\(folder(size.description)) is no checkpoint: \(error.text.en).",
                nb: "\(folder(size.description)) er ikke et sjekkpunkt: \(error.text.nb).")
        }
        guard checkpoint.checkpoint.size == size else {
            throw Rejection(
                en: "\(folder(size.description)) is a checkpoint of \(checkpoint.checkpoint.size).",
                nb: "\(folder(size.description)) er et sjekkpunkt over \(checkpoint.checkpoint.size).")
        }
        return checkpoint
    }

    package func newest() throws -> SignedCheckpoint? { try sizes().last.flatMap { try read($0) } }

    /// Keeps a checkpoint; of one that is there already, the signatures that are new.
    package func keep(_ checkpoint: SignedCheckpoint) throws {
        try folder.create()
        var kept = checkpoint
        let size = checkpoint.checkpoint.size
        if let earlier = try read(size) {
            guard earlier.note.text == checkpoint.note.text else {
                throw Rejection(
                    en: "There is another checkpoint of \(size) events, with another root.",
                    nb: "Det finnes et annet sjekkpunkt over \(size) hendelser, med en annen rot.")
            }
            kept = earlier
            for signature in checkpoint.note.signatures { kept.add(signature) }
            if kept == earlier { return }
        }
        try folder.write(size.description, kept.note.description, mode: 0o444)
    }

    /// Puts a checkpoint among those that were rolled back.
    func setAside(_ checkpoint: SignedCheckpoint) throws {
        try rolledBack.keep(checkpoint)
        folder.remove(checkpoint.checkpoint.size.description)
    }
}

extension TransparencyError {
    /// What is wrong, without a full stop.
    package var text: Text {
        switch self {
        case .malformed(let problem): Text(en: problem, nb: "feil form (\(problem))")
        case .wrongSignature(let key):
            Text(en: "the signature of \(key) is false", nb: "signaturen til \(key) er falsk")
        case .notSigned: Text(en: "no known key has signed it", nb: "ingen kjent nøkkel har signert den")
        case .otherOrigin(let found, let expected):
            Text(en: "it is of \(found), not of \(expected)", nb: "den er av \(found), ikke av \(expected)")
        case .wrongProof(let problem): Text(en: problem, nb: "hashene fører ikke til roten (\(problem))")
        }
    }
}
