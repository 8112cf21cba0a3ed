import EventSourcing
import EventStorage
import Evidence
import TestSupport
import Transparency

/// A logbook's directory with a log that keeps itself: no view, no command, no word of any domain.
struct TestLogbook {
    static let origin = "north.example/2026"

    let directory: TemporaryDirectory
    let clock: TestClock
    let notary: Notary

    var log: EventLog { notary.log }
    var path: String { directory.path }

    init(_ directory: TemporaryDirectory? = nil, log: EventLog? = nil, signs: Bool = true) throws {
        let directory = try directory ?? TemporaryDirectory()
        let clock = TestClock()
        self.directory = directory
        self.clock = clock
        notary = Notary(try log ?? EventLog.test(directory, clock: clock), directory: directory.path)
        if signs { try notary.keys.create(origin: Self.origin) }
    }

    /// The same directory copied, and not opened.
    func copyOnDisk() throws -> TemporaryDirectory {
        let copy = try TemporaryDirectory()
        try Shell.run("cp", ["-a", "\(path)/.", copy.path])
        return copy
    }

    /// The same directory copied, with the log opened there.
    func copy() throws -> TestLogbook {
        let copy = try copyOnDisk()
        return try TestLogbook(copy, log: EventLog.open(copy("log.mdb")))
    }

    /// Appends events numbered from the head on, at a minute of noon, each with the tag `parity:0` or `parity:1`.
    @discardableResult
    func append(_ count: Int, minute: Int = 0) throws -> TreeHead {
        clock.set("2026-02-03T12:\(minute < 10 ? "0" : "")\(minute):00Z")
        let first = Int(try log.head().rawValue) + 1
        let events = (first..<first + count).map { number in
            NewEvent.test(number, "thing.happened", [Tag("parity", number % 2)!], data: #"{"number":\#(number)}"#)
        }
        return try log.append(events).head
    }

    /// The log's lines.
    func lines() throws -> [[UInt8]] { try log.events().map(\.line) }

    /// A logbook with the same checkpoints and keys and a log of other lines.
    func rewritten(_ lines: [[UInt8]], keepsCheckpoints: Bool = true) throws -> TestLogbook {
        let other = try TestLogbook(signs: false)
        try other.log.append(lines: lines, after: .start)
        for name in ["signing.key", "verifier.key", "witness.key"] where notary.folder.has(name) {
            try Shell.run("cp", ["-a", "\(path)/\(name)", other.path])
        }
        if keepsCheckpoints, notary.folder.has("checkpoints") {
            try Shell.run("cp", ["-a", "\(path)/checkpoints", other.path])
        }
        return other
    }

    func verify(keys: [VerifierKey]? = nil, since: UInt64? = nil) throws -> Verification {
        let trust = try Trust(keys ?? notary.keys.verifiers(), from: keys == nil ? .itself : .given)
        return try withExtendedLifetime(directory) {
            try LogVerifier(notary, trust).verify(since: since)
        }
    }

    /// A checkpoint over other lines, signed with the logbook's key: by somebody who has it.
    func signed(_ lines: [[UInt8]]) throws -> String {
        var frontier = MerkleFrontier()
        for line in lines { frontier.append(.leaf(line.span)) }
        let checkpoint = Checkpoint(origin: Self.origin, size: frontier.size, rootHash: frontier.root)
        return try SignedCheckpoint(checkpoint, by: notary.keys.signers(), at: 0).note.description
    }

    /// Has a witness cosign the newest checkpoint at a time.
    func cosign(_ witness: SignerKey, at time: String) throws {
        guard var checkpoint = try notary.checkpoints.newest(), let time = OffsetTime(time)?.instant else { return }
        checkpoint.add(try witness.sign(checkpoint.note.text, at: UInt64(time.microseconds / 1_000_000)))
        try notary.checkpoints.keep(checkpoint)
        try notary.keys.add(witness: witness.verifier)
    }
}

extension Verification {
    /// The first position that something is wrong with.
    var firstDamage: Position? { sorted.first?.position }
}
