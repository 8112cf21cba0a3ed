import EventSourcing
import EventStorage
import Transparency

/// What came of verifying a log, an export or a proof, and what it rests on.
package struct Verification: Sendable {
    /// Something that does not hold, with the first position it is about, where it is about one.
    package struct Finding: Hashable, Sendable {
        package let position: Position?
        package let text: Text
    }

    package var head = TreeHead(size: 0, rootHash: .emptyTree)
    /// How many lines were recomputed, and how many of them are withheld: known by their hash alone.
    package var lines: UInt64 = 0
    package var withheld: UInt64 = 0
    /// How many checkpoints held, and the size of the largest.
    package var checkpoints = 0
    package var signed: UInt64?
    /// What witnesses have seen, ascending by size.
    package var witnessed: [Witnessed] = []
    package var keySource = Trust.Source.itself
    package var keys: [VerifierKey] = []
    package private(set) var findings: [Finding] = []

    package static let most = 50

    package init() {}

    package var holds: Bool { findings.isEmpty }

    package mutating func note(_ position: Position? = nil, en: String, nb: String) {
        if findings.count < Self.most { findings.append(Finding(position: position, text: Text(en: en, nb: nb))) }
    }

    package mutating func note(_ position: Position? = nil, _ text: Text) { note(position, en: text.en, nb: text.nb) }

    /// The findings, the earliest position first.
    package var sorted: [Finding] {
        findings.enumerated().sorted {
            ($0.element.position ?? .end, $0.offset) < ($1.element.position ?? .end, $1.offset)
        }.map(\.element)
    }
}

// MARK: - Checkpoints

extension Verification {
    /// Verifies a checkpoint's signatures, and compares it with the root of the lines at its size.
    ///
    /// - Parameters:
    ///   - root: of the lines, at the checkpoint's size; `nil` if there are not so many.
    ///   - name: what the checkpoint is called when something is wrong with it.
    mutating func check(
        _ checkpoint: SignedCheckpoint, named name: String, origin: String, root: MerkleHash?, _ trust: inout Trust
    ) {
        let size = checkpoint.checkpoint.size
        let signatures: [VerifiedSignature]
        do throws(TransparencyError) { signatures = try checkpoint.verify(origin: origin, trust.keys) } catch {
            return note(en: "\(name): \(error.text.en)", nb: "\(name): \(error.text.nb)")
        }
        guard let root else {
            return note(
                Position(head.size).next,
                en: "\(name) was signed over \(size) events; there are \(head.size): events are missing",
                nb: "\(name) ble signert over \(size) hendelser; det er \(head.size): hendelser mangler")
        }
        guard root == checkpoint.checkpoint.rootHash else {
            if let signed, signed >= size {
                return note(
                    en: "\(name) and another checkpoint of \(size) events were signed, with different roots",
                    nb: "\(name) og et annet sjekkpunkt over \(size) hendelser er signert, med ulike røtter")
            }
            let first = (signed ?? 0) + 1
            let known = findings.compactMap(\.position).filter { Position(first)...Position(size) ~= $0 }.min()
            return note(
                known ?? Position(first),
                en: "\(name) was signed over other events: one of those from \(first) to \(size) is not what it was",
                nb: "\(name) ble signert over andre hendelser: en av dem fra \(first) til \(size) er ikke som den var")
        }
        if signed != size { checkpoints += 1 }
        signed = max(size, signed ?? 0)
        trust.extend(to: size)
        for signature in signatures {
            guard let time = signature.moment else { continue }
            witnessed.append(Witnessed(size: size, time: time, name: signature.key.name))
        }
    }
}

extension VerifiedSignature {
    /// When a witness signed; a time beyond the year 9999 is that year's end.
    package var moment: Timestamp? {
        time.map { Timestamp(microseconds: Int64(min($0, 253_402_300_799)) * 1_000_000) }
    }
}

// MARK: - Times

extension Verification {
    /// How long before a witness saw a checkpoint an event behind it may claim to be recorded: signing and witnessing take
    /// their time, and clocks differ.
    package static let allowance = 600

    /// Compares recorded times with what witnesses have seen: an event within a checkpoint was recorded by the time it was
    /// witnessed, one behind it after that.
    ///
    /// Recorded times never decrease, so only the two events at each checkpoint's edge can be wrong first; where those are
    /// withheld, the nearest that are not.
    /// - Parameters:
    ///   - before: the last event up to a position whose time can be read.
    ///   - behind: the first one behind it.
    mutating func checkTimes(
        allowance: Int = Self.allowance, before: (Position) throws -> DatedEvent?,
        behind: (Position) throws -> DatedEvent?
    ) rethrows {
        for witness in witnessed {
            let edge = Position(witness.size)
            if let last = try before(edge), last.recorded > witness.time.adding(seconds: allowance) {
                let (event, time) = (last.position, last.recorded)
                note(
                    event,
                    en: "event \(event) says it was recorded at \(time), but \(witness.name) saw it at \(witness.time)",
                    nb:
                        "hendelse \(event) sier at den ble registrert \(time), men \(witness.name) så den \(witness.time)"
                )
            }
            if let next = try behind(edge), next.recorded < witness.time.adding(seconds: -allowance) {
                let (event, time) = (next.position, next.recorded)
                note(
                    event,
                    en:
                        "event \(event) says it was recorded at \(time), but was not there when \(witness.name) looked at "
                        + "\(witness.time): it is back-dated",
                    nb:
                        "hendelse \(event) sier at den ble registrert \(time), men var der ikke da \(witness.name) så etter "
                        + "\(witness.time): den er tilbakedatert")
            }
        }
    }
}

/// An event, and when it says that it was recorded.
struct DatedEvent: Hashable, Sendable {
    let position: Position
    let recorded: Timestamp
}
