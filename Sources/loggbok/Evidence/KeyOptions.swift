import ArgumentParser
import EventSourcing
import EventStorage
import Events
import Evidence
import Transparency

/// Which verifier keys are believed.
struct KeyOptions: ParsableArguments {
    @Option(
        help: .text(
            en: "A verifier key that you believe, the log's or a witness's, or a file of them; repeat for more.",
            nb:
                "En verifiseringsnøkkel du stoler på, loggens eller et vitnes, eller en fil med slike; gjenta for flere.",
            valueName: "key|file"))
    var key: [String] = []

    func given() throws -> [VerifierKey] { try key.flatMap(Self.keys) }

    /// The keys that were given, or else those of the logbook.
    func trust(_ logbook: Logbook) throws -> Trust {
        let given = try given()
        guard given.isEmpty else {
            return Trust(given, from: .given, introduced: try logbook.log.introducedKeys())
        }
        return Trust(try logbook.notary.keys.verifiers(), from: .itself)
    }

    private static func keys(_ text: String) throws -> [VerifierKey] {
        if let key = VerifierKey(text) { return [key] }
        let slash = text.lastIndex(of: "/")
        let folder = Folder(slash.map { String(text[..<$0]) } ?? ".")
        let name = String(slash.map { text[text.index(after: $0)...] } ?? text[...])
        guard !text.contains("+"), folder.has(name) else {
            throw Failure(
                .usage, en: "“\(text)” is neither a verifier key nor a file of them.",
                nb: "«\(text)» er verken en verifiseringsnøkkel eller en fil med slike.")
        }
        do { return try KeyFiles.keys(folder, name) } catch let error as Rejection {
            // What is wrong is what somebody brought to verify with, and not what is verified.
            throw Failure(.usage, en: error.text.en, nb: error.text.nb)
        }
    }
}

extension EventLog {
    /// The keys that events of this log introduce.
    fileprivate func introducedKeys() throws -> [(position: Position, key: VerifierKey)] {
        try events(Query(types: [KeyRotated.type])).compactMap { event in
            guard let rotated = try event.decode(as: KeyRotated.self), let key = VerifierKey(rotated.verifierKey),
                key.name == origin
            else { return nil }
            return (event.position, key)
        }
    }
}
