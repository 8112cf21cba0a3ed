import EventSourcing
import EventStorage
import Glibc
import JSON
import Transparency

/// Verifies an export from its lines up, with nothing but its files and the keys that are believed.
package struct ExportVerifier {
    let folder: Folder
    /// Keys from outside; without them the export's own are taken, and the verification says so.
    let given: [VerifierKey]

    package init(_ path: String, keys given: [VerifierKey] = []) {
        folder = Folder(path)
        self.given = given
    }

    /// - Throws: `FileError` for a file that is missing; `Rejection` for one that is of another form.
    package func verify() throws -> Verification {
        guard let text = try folder.text(Export.checkpoint) else { throw FileError.missing(folder(Export.checkpoint)) }
        let own = try KeyFiles(folder).verifiers()
        var trust = Trust(given.isEmpty ? own : given, from: given.isEmpty ? .itself : .given)
        let newest: SignedCheckpoint
        do throws(TransparencyError) { newest = try SignedCheckpoint(text) } catch {
            throw Rejection(en: "checkpoint: \(error.text.en).", nb: "checkpoint: \(error.text.nb).")
        }
        // Every export has at least the newest in it: without them a history that was signed anew would pass.
        guard folder.has(Export.checkpoints) else { throw FileError.missing(folder(Export.checkpoints)) }
        let earlier = Checkpoints(Folder(folder(Export.checkpoints)))
        var sizes = Set(try earlier.sizes())
        sizes.insert(newest.checkpoint.size)
        var result = Verification()
        let tree = try readLines(rootsAt: sizes, &result)
        for size in try earlier.sizes() {
            guard let checkpoint = try earlier.read(size) else { continue }
            result.check(
                checkpoint, named: "checkpoints/\(size)", origin: newest.checkpoint.origin, root: tree.roots[size],
                &trust)
        }
        result.check(
            newest, named: "checkpoint", origin: newest.checkpoint.origin, root: tree.roots[newest.checkpoint.size],
            &trust)
        if result.head.size > newest.checkpoint.size {
            result.note(
                Position(newest.checkpoint.size + 1),
                en: "events.jsonl has \(result.head.size) lines; the checkpoint covers \(newest.checkpoint.size)",
                nb: "events.jsonl har \(result.head.size) linjer; sjekkpunktet dekker \(newest.checkpoint.size)")
        }
        try checkConsistency(newest, earlier, &result)
        result.checkTimes(before: { tree.before[$0] }, behind: { tree.behind[$0] })
        result.keys = trust.keys
        result.keySource = trust.source
        return result
    }

    /// What is remembered of the lines where checkpoints are: roots, and the recorded times at their edges.
    private struct Tree {
        var roots: [UInt64: MerkleHash] = [:]
        /// By the sizes of checkpoints: the events nearest to them whose times are not withheld.
        var before: [Position: DatedEvent] = [:]
        var behind: [Position: DatedEvent] = [:]
    }

    private func readLines(rootsAt sizes: Set<UInt64>, _ result: inout Verification) throws -> Tree {
        var tree = Tree()
        var frontier = MerkleFrontier()
        var last: DatedEvent?
        /// Checkpoints behind which no time could be read yet.
        var open: [Position] = []
        if sizes.contains(0) {
            tree.roots[0] = frontier.root
            open.append(.start)
        }
        var lines = try LineReader(folder(Export.events))
        while let line = try lines.next() {
            let position = Position(frontier.size + 1)
            if line.first == UInt8(ascii: "=") {
                let hash = MerkleHash(base64: String(decoding: line.dropFirst(), as: UTF8.self))
                if hash == nil {
                    result.note(
                        position, en: "line \(position) is neither an event nor a hash",
                        nb: "linje \(position) er verken en hendelse eller en hash")
                }
                frontier.append(hash ?? .emptyTree)
                result.withheld += 1
            } else {
                let bytes = Array(line)
                frontier.append(.leaf(bytes.span))
                let time = recordedTime(bytes, at: position, &result)
                if let time, let last, time < last.recorded {
                    result.note(
                        position, en: "event \(position) was recorded before the one in front of it",
                        nb: "hendelse \(position) ble registrert før den foran")
                }
                if let time {
                    let event = DatedEvent(position: position, recorded: time)
                    for checkpoint in open { tree.behind[checkpoint] = event }
                    open = []
                    if last.map({ $0.recorded <= time }) != false { last = event }
                }
            }
            guard sizes.contains(frontier.size) else { continue }
            tree.roots[frontier.size] = frontier.root
            tree.before[position] = last
            open.append(position)
        }
        result.lines = frontier.size
        result.head = TreeHead(size: frontier.size, rootHash: frontier.root)
        return tree
    }

    private func recordedTime(_ line: [UInt8], at position: Position, _ result: inout Verification) -> Timestamp? {
        do throws(JSONError) {
            return try RecordedEvent(position: position, foreign: line).envelope.recordedTime
        } catch {
            result.note(
                position, en: "line \(position) is not an event line", nb: "linje \(position) er ikke en hendelseslinje"
            )
            return nil
        }
    }

    /// The files that lead from each earlier checkpoint to the last: for whoever has an earlier one and none of the lines.
    private func checkConsistency(
        _ newest: SignedCheckpoint, _ earlier: Checkpoints, _ result: inout Verification
    ) throws {
        let proofs = Folder(folder(Export.consistency))
        for size in try earlier.sizes() where size < newest.checkpoint.size {
            guard let text = try proofs.text(size.description) else {
                result.note(en: "consistency/\(size) is missing", nb: "consistency/\(size) mangler")
                continue
            }
            guard let root = try earlier.read(size)?.checkpoint.rootHash, let body = try? AddCheckpointBody(text),
                body.checkpoint.checkpoint == newest.checkpoint, body.proof.firstSize == size,
                body.proof.proves(root, isPrefixOf: newest.checkpoint.rootHash)
            else {
                result.note(
                    en: "consistency/\(size) does not lead from that checkpoint to the last",
                    nb: "consistency/\(size) fører ikke fra det sjekkpunktet til det siste")
                continue
            }
        }
    }
}

extension FileError {
    /// A file that must be there is not.
    package static func missing(_ path: String) -> FileError { FileError(path, code: ENOENT) }
}
