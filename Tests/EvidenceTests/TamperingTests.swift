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

    init() throws {
        book = try TestLogbook()
        for count in [100, 156, 44] {
            try book.append(count)
            try book.notary.sign()
        }
    }

    private func export(_ book: TestLogbook) throws -> Folder {
        let folder = Folder(book.directory("export"))
        try Export.write(book.notary, to: folder.path)
        return folder
    }

    private func replace(_ name: String, in folder: Folder, with text: String) throws {
        try FileManager.default.removeItem(atPath: folder(name))
        try folder.write(name, text)
    }

    /// What is wrong, according to us; `nil` if nothing is.
    private func rejection(_ export: Folder, keys: [VerifierKey] = []) throws -> String? {
        do {
            let result = try ExportVerifier(export.path, keys: keys).verify()
            return result.holds ? nil : result.sorted.map(\.text.en).joined(separator: "\n")
        } catch let rejection as Rejection {
            return rejection.text.en
        }
    }

    /// What is wrong, according to the export's own verifier, run without any package; `nil` if nothing is.
    private func pythonRejection(_ export: Folder, keys: [VerifierKey] = []) throws -> String? {
        guard let python = Shell.find("python3") else { return "python3 is not installed" }
        let result = try Shell.start(
            python, ["-I", "-S", "-W", "error", export("verify.py"), export.path] + keys.map(\.description))
        try #require([0, 1].contains(result.status), "\(result.errors)")
        #expect((result.status == 1) == result.output.contains("REJECTED"))
        return result.status == 0 ? nil : result.output
    }

    @Test func `what nobody touched is verified by both`() throws {
        let folder = try export(book)
        #expect(try book.verify().holds)
        #expect(try rejection(folder) == nil)
        #expect(try Shell.find("python3") == nil || pythonRejection(folder) == nil)
        let keys = try book.notary.keys.verifiers()
        #expect(try rejection(folder, keys: keys) == nil)
        #expect(try Shell.find("python3") == nil || pythonRejection(folder, keys: keys) == nil)
    }

    @Test(arguments: Tampering.allCases)
    func `lines that were changed after a checkpoint are found`(_ tampering: Tampering) throws {
        let lines = tampering.applied(to: try book.lines())
        // In the log, with everything around the lines made to fit.
        let rewritten = try book.rewritten(lines)
        let result = try rewritten.verify()
        #expect(!result.holds && result.firstDamage == tampering.firstDamage)
        #expect(result.sorted.first?.text.en.contains(tampering.place) == true)
        let folder = try export(book)
        try replace(
            "events.jsonl", in: folder, with: lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined())
        #expect(try rejection(folder)?.contains(tampering.place) == true)
        #expect(try pythonRejection(folder)?.contains(tampering.place) == true)
    }

    @Test func `lines behind the last checkpoint of an export were never signed`() throws {
        let folder = try export(book)
        let text = try #require(try folder.text("events.jsonl"))
        try replace("events.jsonl", in: folder, with: text + text.split(separator: "\n")[0] + "\n")
        #expect(try rejection(folder)?.contains("301") == true)
        #expect(try pythonRejection(folder)?.contains("301") == true)
    }

    @Test func `a checkpoint of another log in the place of ours is found`() throws {
        let other = try TestLogbook()
        try other.append(256, minute: 7)
        let foreign = try other.notary.sign().note.description
        let folder = try export(book)
        try replace("checkpoints/256", in: folder, with: foreign)
        #expect(try rejection(folder)?.contains("no known key") == true)
        #expect(try pythonRejection(folder)?.contains("no known key") == true)
        try replace("checkpoints/256", in: book.notary.folder, with: foreign)
        let result = try book.verify()
        #expect(result.sorted.map(\.text.en).contains { $0.hasPrefix("checkpoints/256: no known key") })
    }

    @Test func `a signature by another key is found by whoever knows the right one`() throws {
        let keys = try book.notary.keys.verifiers()
        let folder = try export(book)
        let thief = try #require(SignerKey(newNamed: TestLogbook.origin, kind: .ed25519))
        for name in ["checkpoint", "checkpoints/100", "checkpoints/256", "checkpoints/300"] {
            let checkpoint = try SignedCheckpoint(#require(try folder.text(name))).checkpoint
            try replace(name, in: folder, with: SignedCheckpoint(checkpoint, by: [thief], at: 0).note.description)
        }
        try replace("verifier.key", in: folder, with: "\(thief.verifier)\n")
        // The export agrees with itself; that is why keys must come from elsewhere.
        for size in [100, 256] { try FileManager.default.removeItem(atPath: folder("consistency/\(size)")) }
        #expect(try pythonRejection(folder) == nil || Shell.find("python3") == nil)
        #expect(try rejection(folder, keys: keys)?.contains("no known key") == true)
        #expect(try pythonRejection(folder, keys: keys)?.contains("no known key") == true)
    }

    @Test func `a false signature under the right name and id is found`() throws {
        let folder = try export(book)
        var checkpoint = try SignedCheckpoint(#require(try folder.text("checkpoint")))
        let signature = checkpoint.note.signatures[0]
        var content = signature.content
        content[9] ^= 4
        let note = SignedNote(
            text: checkpoint.note.text,
            signatures: [NoteSignature(name: signature.name, keyID: signature.keyID, content: content)])
        try replace("checkpoint", in: folder, with: note.description)
        #expect(try rejection(folder)?.contains("false") == true)
        #expect(try pythonRejection(folder)?.contains("false") == true)
        checkpoint.add(note.signatures[0])
        try replace("checkpoints/300", in: book.notary.folder, with: note.description)
        #expect(try !book.verify().holds)
    }

    @Test func `a log that was rewritten and signed anew is found through an earlier checkpoint`() throws {
        let lines = Tampering.changedByte.applied(to: try book.lines())
        // Whoever has the key can make everything fit but what others have already.
        let rewritten = try book.rewritten(lines, keepsCheckpoints: false)
        try rewritten.notary.sign()
        #expect(try rewritten.verify().holds)
        let folder = try export(rewritten)
        #expect(try rejection(folder) == nil)
        let kept = try #require(try book.notary.checkpoints.read(256))
        try Checkpoints(Folder(folder("checkpoints"))).keep(kept)
        #expect(try rejection(folder)?.contains("1 to 256") == true)
        #expect(try pythonRejection(folder)?.contains("1 to 256") == true)
        try rewritten.notary.checkpoints.keep(kept)
        #expect(try rewritten.verify().firstDamage == 1)
        let again = try book.rewritten(lines)
        #expect(throws: RolledBack.self) { try again.notary.sign() }
        #expect(again.notary.folder.has("checkpoints"))
    }

    @Test func `a back-dated event is found through a time at which a witness looked`() throws {
        let witness = try #require(SignerKey(newNamed: "witness.example/w1", kind: .cosignature))
        // The witness looked at noon and a half; then somebody set the clock back.
        try book.cosign(witness, at: "2026-02-03T12:30:00Z")
        try book.append(5, minute: 1)
        try book.notary.sign()
        let folder = try export(book)
        let result = try book.verify()
        #expect(result.firstDamage == 301)
        #expect(result.sorted.first?.text.en.contains("back-dated") == true)
        #expect(try rejection(folder)?.contains("event 301") == true)
        #expect(try pythonRejection(folder)?.contains("behind event 300 is back-dated") == true)
    }

    @Test func `withholding an event does not hide that those behind it are back-dated`() throws {
        let witness = try #require(SignerKey(newNamed: "witness.example/w1", kind: .cosignature))
        try book.cosign(witness, at: "2026-02-03T12:30:00Z")
        try book.append(5, minute: 1)
        try book.notary.sign()
        let folder = Folder(book.directory("withheld"))
        let others = Export.Withholding(range: 303...305)
        try Export.write(book.notary, to: folder.path, withholding: others)
        #expect(try rejection(folder)?.contains("event 303") == true)
        #expect(try pythonRejection(folder)?.contains("behind event 300 is back-dated") == true)
    }

    @Test(arguments: ["null", #""""#, #""2026-02-03T12:00:00""#, #""9999-junk""#, #""2026-02-03T12:00:00.000000Z""#])
    func `a line says once and in one form when it was recorded, or says nothing, both find`(_ time: String) throws {
        var lines = try book.lines()
        let member = #""recordedtime":"#
        let last = String(decoding: lines[299], as: UTF8.self)
        // In place of the one that is there, or, if it is a time itself, behind it as well.
        lines[299] = Array(
            (time.contains("Z")
                ? last.replacing(#","actor":"#, with: #",\#(member)\#(time),"actor":"#)
                : last.replacing(try Regex(#""recordedtime":"[^"]*""#), with: member + time)).utf8)
        let folder = try export(book)
        let signed = try book.signed(lines)
        try replace(
            "events.jsonl", in: folder, with: lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined())
        try replace("checkpoint", in: folder, with: signed)
        try FileManager.default.removeItem(atPath: folder("checkpoints/300"))
        #expect(try rejection(folder)?.contains("line 300 is not an event line") == true)
        #expect(try pythonRejection(folder)?.contains("REJECTED: event 300 cannot be read") == true)
    }

    @Test func `two checkpoints of one size with different roots are told as such`() throws {
        let folder = try export(book)
        var lines = try book.lines()
        lines[9] = Array(
            String(decoding: lines[9], as: UTF8.self).replacing("thing.happened", with: "thing.didn't").utf8)
        try replace("checkpoint", in: folder, with: try book.signed(lines))
        // Something else that is wrong, with a place.
        let text = try #require(try folder.text("events.jsonl"))
        try replace("events.jsonl", in: folder, with: text + "rubbish\n")
        #expect(try rejection(folder)?.contains("another checkpoint of 300 events were signed") == true)
    }

    @Test func `an event that claims to be later than the witness who saw it is found`() throws {
        let witness = try #require(SignerKey(newNamed: "witness.example/w1", kind: .cosignature))
        try book.cosign(witness, at: "2026-02-03T11:00:00Z")
        let folder = try export(book)
        #expect(try book.verify().firstDamage == 300)
        #expect(try rejection(folder)?.contains("event 300") == true)
        #expect(try pythonRejection(folder)?.contains("event 300 or one before is post-dated") == true)
    }

    @Test func `a recorded time that goes back is found`() throws {
        var lines = try book.lines()
        lines[9] = Array(String(decoding: lines[9], as: UTF8.self).replacing("T12:00:00.0", with: "T11:00:00.0").utf8)
        let folder = try export(book)
        try replace(
            "events.jsonl", in: folder, with: lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined())
        #expect(try rejection(folder)?.contains("event 10 was recorded before") == true)
        #expect(try pythonRejection(folder)?.contains("event 10 was recorded before") == true)
        #expect(throws: LogError.self) { try book.rewritten(lines) }
    }

    @Test func `a consistency file that leads elsewhere, or is gone, is found`() throws {
        let folder = try export(book)
        let text = try #require(try folder.text("consistency/100"))
        try replace("consistency/100", in: folder, with: text.replacing("old 100", with: "old 101"))
        #expect(try rejection(folder)?.contains("consistency/100") == true)
        try FileManager.default.removeItem(atPath: folder("consistency/256"))
        #expect(try rejection(folder)?.contains("consistency/256 is missing") == true)
    }

    @Test func `evidence that is missing is told apart from evidence that is false`() throws {
        let folder = try export(book)
        try FileManager.default.removeItem(atPath: folder("events.jsonl"))
        #expect(throws: FileError.self) { try ExportVerifier(folder.path).verify() }
        #expect(try Shell.loggbok(["verify-export", folder.path]).status == 2)
        #expect(try Shell.loggbok(["verify-export"]).status == 2)
        if let python = Shell.find("python3") {
            #expect(try Shell.start(python, [folder("verify.py"), folder.path]).status == 2)
        }
    }

    @Test func `an export without its earlier checkpoints could not be checked, say both`() throws {
        let folder = try export(book)
        try FileManager.default.removeItem(atPath: folder("checkpoints"))
        #expect(throws: FileError.self) { try ExportVerifier(folder.path).verify() }
        if let python = Shell.find("python3") {
            #expect(try Shell.start(python, [folder("verify.py"), folder.path]).status == 2)
        }
    }

    @Test func `a last line without its end is a line, say both`() throws {
        let folder = try export(book)
        let text = try #require(try folder.text("events.jsonl"))
        try replace("events.jsonl", in: folder, with: String(text.dropLast()))
        #expect(try rejection(folder) == nil)
        #expect(try Shell.find("python3") == nil || pythonRejection(folder) == nil)
    }

    @Test(arguments: [
        ("events.jsonl", 7, "event 7 cannot be read"), ("checkpoint", 2, "checkpoint cannot be read"),
        ("checkpoints/100", 2, "checkpoints/100 cannot be read"),
    ])
    func `a line that cannot be read is named, in a sentence`(_ file: String, _ line: Int, _ sentence: String) throws {
        let folder = try export(book)
        guard Shell.find("python3") != nil else { return }
        var lines = try #require(try folder.read(file)).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
        ).map(Array.init)
        lines[line - 1] = [0xFF, 0xFE] + lines[line - 1]
        _ = FileManager.default.createFile(atPath: folder(file), contents: Data(lines.joined(separator: [10])))
        #expect(try rejection(folder) != nil)
        let said = try #require(try pythonRejection(folder))
        #expect(said.contains("REJECTED: " + sentence))
        #expect(said.count < 400)
    }

    @Test func `a key is taken as it is or from its file, and one that is neither is not passed over`() throws {
        let folder = try export(book)
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
