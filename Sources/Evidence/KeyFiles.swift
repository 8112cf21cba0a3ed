import EventSourcing
import Transparency

/// A logbook's keys: `signing.key`, which is secret, and beside it `verifier.key` and `witness.key`, which are for everybody.
///
/// Each has one key a line. All of `signing.key` sign, so that while keys change, those who know the old one and those who
/// know the new one can both verify. `verifier.key` keeps every key that ever signed.
package struct KeyFiles: Sendable {
    let folder: Folder

    package static let signing = "signing.key"
    package static let verifier = "verifier.key"
    package static let witness = "witness.key"

    package init(_ folder: Folder) { self.folder = folder }

    package var canSign: Bool { folder.has(Self.signing) }

    /// The keys that sign, the oldest first; none if there is no file.
    package func signers() throws -> [SignerKey] {
        try folder.lines(Self.signing).map { line in
            guard let key = SignerKey(secretText: line) else {
                throw Rejection(
                    en: "\(folder(Self.signing)) has a line that is no key.",
                    nb: "\(folder(Self.signing)) har en linje som ikke er en nøkkel.")
            }
            return key
        }
    }

    /// The keys that checkpoints are verified with: of the log, and of its witnesses.
    package func verifiers() throws -> [VerifierKey] {
        try Self.keys(folder, Self.verifier) + Self.keys(folder, Self.witness)
    }

    package static func keys(_ folder: Folder, _ name: String) throws -> [VerifierKey] {
        try folder.lines(name).map { line in
            guard let key = VerifierKey(line) else {
                throw Rejection(
                    en: "\(folder(name)) has a line that is no verifier key.",
                    nb: "\(folder(name)) har en linje som ikke er en verifiseringsnøkkel.")
            }
            return key
        }
    }

    /// Makes the first key, if there is none.
    package func create(origin: String) throws {
        if !canSign { try add(try Self.newKey(origin, .ed25519)) }
    }

    package static func newKey(_ name: String, _ kind: VerifierKey.Kind) throws -> SignerKey {
        guard let key = SignerKey(newNamed: name, kind: kind) else {
            throw Rejection(
                en: "“\(name)” cannot be a key's name: it may have no spaces and no plus.",
                nb: "«\(name)» kan ikke være navnet på en nøkkel: det kan ikke ha mellomrom eller pluss.")
        }
        return key
    }

    /// Adds a key that signs from now on, beside the others.
    package func add(_ key: SignerKey) throws {
        let known = try folder.lines(Self.verifier)
        // The public half first: a checkpoint must never have a signature that nobody can verify.
        try folder.write(Self.verifier, (known + [key.verifier.description]).text, mode: 0o444)
        try folder.write(Self.signing, (try signers() + [key]).map(\.secretText).text, mode: 0o400)
    }

    /// Forgets all signing keys but the newest; returns those that no longer sign.
    package func retireOlder() throws -> [VerifierKey] {
        let signers = try signers()
        guard let newest = signers.last else { return [] }
        try folder.write(Self.signing, [newest.secretText].text, mode: 0o400)
        return signers.dropLast().map(\.verifier)
    }

    /// Keeps a witness's key, so that its cosignatures are verified from now on.
    package func add(witness key: VerifierKey) throws {
        let known = try folder.lines(Self.witness)
        if known.contains(key.description) { return }
        try folder.write(Self.witness, (known + [key.description]).text, mode: 0o444)
    }
}

extension [String] {
    /// One a line.
    fileprivate var text: String { map { $0 + "\n" }.joined() }
}
