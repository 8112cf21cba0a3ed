import EventSourcing
import EventStorage
import Evidence
import Foundation
import TestSupport
import Testing
import Transparency

@Suite struct VerifyTests {
    /// 300 events, with checkpoints at 100 and 300.
    private let book: TestLogbook

    init() throws {
        book = try TestLogbook()
        for count in [100, 200] {
            try book.append(count)
            try book.notary.sign()
        }
    }

    @Test func `verifying says how far the log is signed and witnessed`() throws {
        let witness = try #require(SignerKey(newNamed: "witness.example/w1", kind: .cosignature))
        try book.cosign(witness, at: "2026-02-03T12:00:30Z")
        try book.append(5, minute: 1)
        let result = try book.verify()
        #expect(result.holds && result.lines == 305 && result.checkpoints == 2 && result.signed == 300)
        #expect(result.witnessed.map(\.size) == [300] && result.witnessed.map(\.name) == ["witness.example/w1"])
        #expect(try result.head == book.log.treeHead())
        #expect(result.keySource == .itself)
        let keys = try book.notary.keys.verifiers().filter { $0.kind == .ed25519 }
        let given = try book.verify(keys: keys)
        #expect(given.keySource == .given && given.witnessed.isEmpty && given.holds)
    }

    @Test func `verifying goes on from a checkpoint without reading what it covers`() throws {
        let result = try book.verify(since: 300)
        #expect(result.holds && result.lines == 300 - 256)
        #expect(throws: Rejection.self) { try book.verify(since: 200) }
    }

    /// The place in `log.mdb` where the text stands; it stands there once.
    private func offset(of text: String, in file: Data) throws -> Int {
        let first = try #require(file.range(of: Data(text.utf8)))
        #expect(file.range(of: Data(text.utf8), in: first.upperBound..<file.count) == nil)
        return first.lowerBound
    }

    @Test func `one changed byte in the file is found at its position, also when going on from before it`() throws {
        let copy = try book.copy()
        let path = copy.directory("log.mdb")
        var file = try Data(contentsOf: URL(filePath: path))
        file[try offset(of: #""number":290}"#, in: file) + 10] ^= 1
        let damaged = try TemporaryDirectory()
        try Shell.run("cp", ["-a", "\(copy.path)/.", damaged.path])
        try file.write(to: URL(filePath: damaged("log.mdb")))
        let tampered = try TestLogbook(damaged, log: EventLog.open(damaged("log.mdb")))
        for since in [nil, 100] as [UInt64?] {
            let result = try tampered.verify(since: since)
            #expect(!result.holds && result.firstDamage == 290, "\(result.sorted)")
        }
        let outside = try Shell.loggbok(["verify", damaged.path, "--language", "en"])
        #expect(outside.status == 1 && outside.errors.contains("position 290"))
        #expect(
            try Shell.loggbok(["verify", damaged.path, "--language", "nb"]).errors.contains("AVVIST (posisjon 290)"))
    }

    @Test func `of random single bits flipped in the pages of events each is found or harmless`() throws {
        let small = try TestLogbook()
        try small.append(60)
        try small.notary.sign()
        let root = try small.log.treeHead().rootHash.description
        let directory = try TemporaryDirectory()
        try Shell.run("cp", ["-a", "\(small.path)/.", directory.path])
        let whole = try Data(contentsOf: URL(filePath: directory("log.mdb")))
        let pages = stride(from: 0, to: whole.count, by: 4096).filter {
            whole[$0..<$0 + 4096].range(of: Data(#"{"specversion""#.utf8)) != nil
        }
        #expect(pages.count >= 5)
        var generator = SplitMix(state: 20_260_203)
        var found = 0
        for _ in 0..<500 {
            let place = pages.randomElement(using: &generator)! + Int.random(in: 0..<4096, using: &generator)
            let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &generator)
            var flipped = whole
            flipped[place] ^= bit
            try flipped.write(to: URL(filePath: directory("log.mdb")))
            let result = try Shell.loggbok(["verify", directory.path, "--json"])
            try #require(!result.wasKilled && [0, 1].contains(result.status), "byte \(place), bit \(bit): \(result)")
            if result.status == 1 {
                found += 1
            } else {
                // Harmless: the lines are, byte for byte, those whose tree has this root.
                #expect(result.output.contains(#""size":60,"root":"\#(root)""#), "byte \(place), bit \(bit)")
            }
        }
        // Most of a page is lines.
        #expect(found > 250)
    }
}

/// A generator that gives the same numbers in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
        return value ^ value >> 31
    }
}
