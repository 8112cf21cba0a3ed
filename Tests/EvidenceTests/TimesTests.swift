import EventSourcing
import EventStorage
import Evidence
import Foundation
import TestSupport
import Testing
import Transparency

/// Times that lie, found by us and by the verifier that is not ours.
@Suite struct TimesTests {
    /// 300 events, with checkpoints at 100, 256 and 300.
    private let book: TestLogbook

    init() throws { book = try TestLogbook(signedAt: [100, 256, 300]) }

    @Test func `a back-dated event is found through a time at which a witness looked`() throws {
        let witness = try #require(SignerKey(newNamed: "witness.example/w1", kind: .cosignature))
        // The witness looked at noon and a half; then somebody set the clock back.
        try book.cosign(witness, at: "2026-02-03T12:30:00Z")
        try book.append(5, minute: 1)
        try book.notary.sign()
        let folder = try book.exported()
        let result = try book.verify()
        #expect(result.firstDamage == 301)
        #expect(result.sorted.first?.text.en.contains("back-dated") == true)
        #expect(try folder.rejection()?.contains("event 301") == true)
        #expect(try folder.pythonRejection()?.contains("behind event 300 is back-dated") == true)
    }

    @Test func `withholding an event does not hide that those behind it are back-dated`() throws {
        let witness = try #require(SignerKey(newNamed: "witness.example/w1", kind: .cosignature))
        try book.cosign(witness, at: "2026-02-03T12:30:00Z")
        try book.append(5, minute: 1)
        try book.notary.sign()
        let folder = Folder(book.directory("withheld"))
        let others = Export.Withholding(range: 303...305)
        try Export.write(book.notary, to: folder.path, withholding: others)
        #expect(try folder.rejection()?.contains("event 303") == true)
        #expect(try folder.pythonRejection()?.contains("behind event 300 is back-dated") == true)
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
        let folder = try book.exported()
        let signed = try book.signed(lines)
        try folder.replace("events.jsonl", with: lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined())
        try folder.replace("checkpoint", with: signed)
        try FileManager.default.removeItem(atPath: folder("checkpoints/300"))
        #expect(try folder.rejection()?.contains("line 300 is not an event line") == true)
        #expect(try folder.pythonRejection()?.contains("REJECTED: event 300 cannot be read") == true)
    }

    @Test func `an event that claims to be later than the witness who saw it is found`() throws {
        let witness = try #require(SignerKey(newNamed: "witness.example/w1", kind: .cosignature))
        try book.cosign(witness, at: "2026-02-03T11:00:00Z")
        let folder = try book.exported()
        #expect(try book.verify().firstDamage == 300)
        #expect(try folder.rejection()?.contains("event 300") == true)
        #expect(try folder.pythonRejection()?.contains("event 300 or one before is post-dated") == true)
    }

    @Test func `a recorded time that goes back is found`() throws {
        var lines = try book.lines()
        lines[9] = Array(String(decoding: lines[9], as: UTF8.self).replacing("T12:00:00.0", with: "T11:00:00.0").utf8)
        let folder = try book.exported()
        try folder.replace("events.jsonl", with: lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined())
        #expect(try folder.rejection()?.contains("event 10 was recorded before") == true)
        #expect(try folder.pythonRejection()?.contains("event 10 was recorded before") == true)
        #expect(throws: LogError.self) { try book.rewritten(lines) }
    }
}
