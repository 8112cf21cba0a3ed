import Decisions
import EventSourcing
import EventStorage
import Events
import Evidence
import Transparency

extension Logbook {
    /// Goes on without events that checkpoints were signed over: an event for each of them gives the reason.
    ///
    /// The events come first and the checkpoints are put aside after that, so a rollback never passes without its reason.
    func acceptRollback(reason: String) throws {
        let lost = try notary.rolledBackCheckpoints()
        guard !lost.isEmpty else {
            throw Failure(
                .refused, en: "The log has all that was signed: there is no rollback to accept.",
                nb: "Loggen har alt som er signert: det er ingen tilbakerulling å godta.")
        }
        let accepted = try log.acceptedRollbacks()
        for checkpoint in lost.map(\.checkpoint) {
            if accepted.contains(TreeHead(size: checkpoint.size, rootHash: checkpoint.rootHash)) { continue }
            guard let root = TreeRoot(checkpoint.rootHash.description) else { continue }
            let event = RollbackAccepted(size: Int(clamping: checkpoint.size), root: root, reason: reason)
            try appendAboutLog(Decisions.AcceptRollback(event))
        }
        try notary.setAside(lost)
        Terminal.note(
            Text(
                en: "\(lost.count) checkpoints were put aside; the reason is event \(try log.head()).",
                nb: "\(lost.count) sjekkpunkter er lagt til side; grunnen er hendelse \(try log.head())."
            ).spoken)
    }

    /// Appends an event about the log itself, also where others are not allowed.
    @discardableResult
    func appendAboutLog(_ rule: any Rule, checkOnly: Bool = false) throws -> Outcome {
        let actor = ActorName.of()
        guard Provenance.isName(actor) else {
            throw Failure(.usage, en: "LOGGBOK_ACTOR is no id.", nb: "LOGGBOK_ACTOR er ikke en id.")
        }
        let now = Timestamp.now()
        let request = Request(rule, on: now.osloDate, today: now.osloDate)
        let provenance = Provenance(time: OffsetTime(oslo: now), actor: actor)
        return try log.decide(request, provenance: provenance, checkOnly: checkOnly) { _ in EventID(at: now) }
    }
}

extension EventLog {
    /// What events say about rollbacks: the heads that were given up.
    func acceptedRollbacks() throws -> [TreeHead] {
        try events(Query(types: [RollbackAccepted.type])).compactMap { event in
            guard let accepted = try event.decode(as: RollbackAccepted.self),
                let root = MerkleHash(base64: accepted.root.text)
            else { return nil }
            return TreeHead(size: UInt64(accepted.size), rootHash: root)
        }
    }
}
