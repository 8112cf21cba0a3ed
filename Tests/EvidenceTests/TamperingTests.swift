import EventSourcing
import EventStorage
import Evidence
import Foundation
import TestSupport
import Testing
import Transparency

/// Ways to change the past. Each must be found in the log, in an export, and by the verifier that is not ours.
enum Tampering: String, CaseIterable, Sendable {
    case changedByte, removedLine, addedLine, swappedLines, truncatedLog

    /// The lines as somebody would rather have them. Those with checkpoints at 100, 256 and 300 are changed at 150 and on.
    func applied(to lines: [[UInt8]]) -> [[UInt8]] {
        var lines = lines
        switch self {
        case .changedByte:
            lines[149] = Array(
                String(decoding: lines[149], as: UTF8.self).replacing(#""number":150"#, with: #""number":151"#).utf8)
        case .removedLine: lines.remove(at: 149)
        case .addedLine:
            let line = String(decoding: lines[149], as: UTF8.self)
            lines.insert(Array(line.replacing("\(EventID.test(150))", with: "\(EventID.test(999))").utf8), at: 149)
        case .swappedLines: lines.swapAt(149, 150)
        case .truncatedLog: lines.removeLast(20)
        }
        return lines
    }

    /// Where the damage must be looked for.
    var place: String { self == .truncatedLog ? "missing" : "101 to 256" }
    var firstDamage: Position { self == .truncatedLog ? 281 : 101 }
}

@Suite struct TamperingTests {
    /// 300 events, with checkpoints at 100, 256 and 300.
    private let book: TestLogbook

    init() throws { book = try TestLogbook(signedAt: [100, 256, 300]) }

    @Test func `what nobody touched is verified by both`() throws {
        let folder = try book.exported()
        #expect(try book.verify().holds)
        #expect(try folder.rejection() == nil)
        #expect(try Shell.find("python3") == nil || folder.pythonRejection() == nil)
        let keys = try book.notary.keys.verifiers()
        #expect(try folder.rejection(keys: keys) == nil)
        #expect(try Shell.find("python3") == nil || folder.pythonRejection(keys: keys) == nil)
    }

    @Test(arguments: Tampering.allCases)
    func `lines that were changed after a checkpoint are found`(_ tampering: Tampering) throws {
        let lines = tampering.applied(to: try book.lines())
        // In the log, with everything around the lines made to fit.
        let rewritten = try book.rewritten(lines)
        let result = try rewritten.verify()
        #expect(!result.holds && result.firstDamage == tampering.firstDamage)
        #expect(result.sorted.first?.text.en.contains(tampering.place) == true)
        let folder = try book.exported()
        try folder.replace("events.jsonl", with: lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined())
        #expect(try folder.rejection()?.contains(tampering.place) == true)
        #expect(try folder.pythonRejection()?.contains(tampering.place) == true)
    }

    @Test func `lines behind the last checkpoint of an export were never signed`() throws {
        let folder = try book.exported()
        let text = try #require(try folder.text("events.jsonl"))
        try folder.replace("events.jsonl", with: text + text.split(separator: "\n")[0] + "\n")
        #expect(try folder.rejection()?.contains("301") == true)
        #expect(try folder.pythonRejection()?.contains("301") == true)
    }

    @Test func `a checkpoint of another log in the place of ours is found`() throws {
        let other = try TestLogbook()
        try other.append(256, minute: 7)
        let foreign = try other.notary.sign().note.description
        let folder = try book.exported()
        try folder.replace("checkpoints/256", with: foreign)
        #expect(try folder.rejection()?.contains("no known key") == true)
        #expect(try folder.pythonRejection()?.contains("no known key") == true)
        try book.notary.folder.replace("checkpoints/256", with: foreign)
        let result = try book.verify()
        #expect(result.sorted.map(\.text.en).contains { $0.hasPrefix("checkpoints/256: no known key") })
    }

    @Test func `a signature by another key is found by whoever knows the right one`() throws {
        let keys = try book.notary.keys.verifiers()
        let folder = try book.exported()
        let thief = try #require(SignerKey(newNamed: TestLogbook.origin, kind: .ed25519))
        for name in ["checkpoint", "checkpoints/100", "checkpoints/256", "checkpoints/300"] {
            let checkpoint = try SignedCheckpoint(#require(try folder.text(name))).checkpoint
            try folder.replace(name, with: SignedCheckpoint(checkpoint, by: [thief], at: 0).note.description)
        }
        try folder.replace("verifier.key", with: "\(thief.verifier)\n")
        // The export agrees with itself; that is why keys must come from elsewhere.
        for size in [100, 256] { try FileManager.default.removeItem(atPath: folder("consistency/\(size)")) }
        #expect(try folder.pythonRejection() == nil || Shell.find("python3") == nil)
        #expect(try folder.rejection(keys: keys)?.contains("no known key") == true)
        #expect(try folder.pythonRejection(keys: keys)?.contains("no known key") == true)
    }

    @Test func `a false signature under the right name and id is found`() throws {
        let folder = try book.exported()
        var checkpoint = try SignedCheckpoint(#require(try folder.text("checkpoint")))
        let signature = checkpoint.note.signatures[0]
        var content = signature.content
        content[9] ^= 4
        let note = SignedNote(
            text: checkpoint.note.text,
            signatures: [NoteSignature(name: signature.name, keyID: signature.keyID, content: content)])
        try folder.replace("checkpoint", with: note.description)
        #expect(try folder.rejection()?.contains("false") == true)
        #expect(try folder.pythonRejection()?.contains("false") == true)
        checkpoint.add(note.signatures[0])
        try book.notary.folder.replace("checkpoints/300", with: note.description)
        #expect(try !book.verify().holds)
    }

    @Test func `a log that was rewritten and signed anew is found through an earlier checkpoint`() throws {
        let lines = Tampering.changedByte.applied(to: try book.lines())
        // Whoever has the key can make everything fit but what others have already.
        let rewritten = try book.rewritten(lines, keepsCheckpoints: false)
        try rewritten.notary.sign()
        #expect(try rewritten.verify().holds)
        let folder = try rewritten.exported()
        #expect(try folder.rejection() == nil)
        let kept = try #require(try book.notary.checkpoints.read(256))
        try Checkpoints(Folder(folder("checkpoints"))).keep(kept)
        #expect(try folder.rejection()?.contains("1 to 256") == true)
        #expect(try folder.pythonRejection()?.contains("1 to 256") == true)
        try rewritten.notary.checkpoints.keep(kept)
        #expect(try rewritten.verify().firstDamage == 1)
        let again = try book.rewritten(lines)
        #expect(throws: RolledBack.self) { try again.notary.sign() }
        #expect(again.notary.folder.has("checkpoints"))
    }

    @Test func `two checkpoints of one size with different roots are told as such`() throws {
        let folder = try book.exported()
        var lines = try book.lines()
        lines[9] = Array(
            String(decoding: lines[9], as: UTF8.self).replacing("thing.happened", with: "thing.didn't").utf8)
        try folder.replace("checkpoint", with: try book.signed(lines))
        // Something else that is wrong, with a place.
        let text = try #require(try folder.text("events.jsonl"))
        try folder.replace("events.jsonl", with: text + "rubbish\n")
        #expect(try folder.rejection()?.contains("another checkpoint of 300 events were signed") == true)
    }

    @Test func `a consistency file that leads elsewhere, or is gone, is found`() throws {
        let folder = try book.exported()
        let text = try #require(try folder.text("consistency/100"))
        try folder.replace("consistency/100", with: text.replacing("old 100", with: "old 101"))
        #expect(try folder.rejection()?.contains("consistency/100") == true)
        try FileManager.default.removeItem(atPath: folder("consistency/256"))
        #expect(try folder.rejection()?.contains("consistency/256 is missing") == true)
    }

    @Test func `evidence that is missing is told apart from evidence that is false`() throws {
        let folder = try book.exported()
        try FileManager.default.removeItem(atPath: folder("events.jsonl"))
        #expect(throws: FileError.self) { try ExportVerifier(folder.path).verify() }
        #expect(try Shell.loggbok(["verify-export", folder.path]).status == 2)
        #expect(try Shell.loggbok(["verify-export"]).status == 2)
        if let python = Shell.find("python3") {
            #expect(try Shell.start(python, [folder("verify.py"), folder.path]).status == 2)
        }
    }

    @Test func `an export without its earlier checkpoints could not be checked, say both`() throws {
        let folder = try book.exported()
        try FileManager.default.removeItem(atPath: folder("checkpoints"))
        #expect(throws: FileError.self) { try ExportVerifier(folder.path).verify() }
        if let python = Shell.find("python3") {
            #expect(try Shell.start(python, [folder("verify.py"), folder.path]).status == 2)
        }
    }

    @Test func `a last line without its end is a line, say both`() throws {
        let folder = try book.exported()
        let text = try #require(try folder.text("events.jsonl"))
        try folder.replace("events.jsonl", with: String(text.dropLast()))
        #expect(try folder.rejection() == nil)
        #expect(try Shell.find("python3") == nil || folder.pythonRejection() == nil)
    }

    @Test(arguments: [
        ("events.jsonl", 7, "event 7 cannot be read"), ("checkpoint", 2, "checkpoint cannot be read"),
        ("checkpoints/100", 2, "checkpoints/100 cannot be read"),
    ])
    func `a line that cannot be read is named, in a sentence`(_ file: String, _ line: Int, _ sentence: String) throws {
        let folder = try book.exported()
        guard Shell.find("python3") != nil else { return }
        var lines = try #require(try folder.read(file)).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
        ).map(Array.init)
        lines[line - 1] = [0xFF, 0xFE] + lines[line - 1]
        _ = FileManager.default.createFile(atPath: folder(file), contents: Data(lines.joined(separator: [10])))
        #expect(try folder.rejection() != nil)
        let said = try #require(try folder.pythonRejection())
        #expect(said.contains("REJECTED: " + sentence))
        #expect(said.count < 400)
    }

    @Test func `a key is taken as it is or from its file, and one that is neither is not passed over`() throws {
        let folder = try book.exported()
        guard let python = Shell.find("python3") else { return }
        let own = book.directory("own.key")
        let key = try #require(try folder.text("verifier.key"))
        try key.write(toFile: own, atomically: true, encoding: .utf8)
        func verify(_ keys: String...) throws -> (status: Int32, output: String) {
            let result = try Shell.start(python, [folder("verify.py"), folder.path] + keys)
            return (result.status, result.output)
        }
        for keys in [try verify(own), try verify(key.trimmingCharacters(in: .newlines))] {
            #expect(keys.status == 0 && keys.output.contains("the keys came from you"))
        }
        #expect(try verify().output.contains("the keys came with the export"))
        #expect(try verify(book.directory("none.key")).status == 2)
        #expect(try verify("rubbish").status == 2)
        let twoLines = key + "and more\n"
        try twoLines.write(toFile: own, atomically: true, encoding: .utf8)
        #expect(try verify(own).status == 2)
        #expect(try verify(own).output.contains("could not check: a key cannot be read"))
        #expect(try Shell.loggbok(["verify-export", folder.path, "--key", own]).status == 2)
    }

    @Test func `the verifier is short enough to be read in one sitting`() {
        let lines = VerifyScript.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 80 || (lines.count == 81 && lines[80].isEmpty))
        #expect(lines.allSatisfy { $0.count <= 120 })
    }
}
