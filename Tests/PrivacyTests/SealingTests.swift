import EventSourcing
import Privacy
import TestSupport
import Testing
import Transparency

@Suite struct SealingTests {
    private let context = SealingContext(
        origin: "north.example/2026", event: .test(1), type: "note.taken", at: "/note", subject: .contact(7),
        epoch: "2026")
    private let key = DataKey(0..<32)!
    private let salt = Array(UInt8(100)..<132)

    /// Computed with Python's `cryptography` from the definition. Never edited.
    private static let vector = (
        blob:
            "AWRlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AgYKDckXFzYoMaRzD6n82z6mtjHOHwljJ7JT1JiHFY3VMstBdSElQuUqaNqTMg+fDSdNV"
            + "Qdlc+dIyYfHf2NiyGOSlSSwB5gNcwehnLoTepGTJq8mVymf3G/OfcVeaai8npPnu+/y6+nWpm5IrwqFVmRyQ0g==",
        digest: "HuT-m2pQqfhoak2inohbJM2ITLAc9Lx6IYqhb0a63xE",
        secret: "VGb0mI96m59rO/9l4gDO9rGF9B9at7QUVL+Pc3etMkY="
    )

    @Test func `a value is sealed to the bytes that the definition gives`() throws {
        let blob = try SealedBlob(sealing: "Blåbærskogen", with: key, for: context, salt: salt)
        #expect(Base64.encode(blob.bytes) == Self.vector.blob)
        #expect(blob.digest == Self.vector.digest)
        let secret = try blob.secret(key, for: context)
        #expect(Base64.encode(secret.bytes) == Self.vector.secret)
        #expect(try blob.open(with: secret, for: context) == "Blåbærskogen")
    }

    @Test(arguments: [1, 61, 62, 63, 64, 125, 126, 127, 10_000])
    func `a text of any length comes back, and its length is told to the next 64 bytes only`(length: Int) throws {
        let text = String(repeating: "æ", count: length)
        let blob = try SealedBlob(sealing: text, with: key, for: context, salt: salt)
        #expect(try blob.open(with: blob.secret(key, for: context), for: context) == text)
        let content = 2 * length + 3
        #expect(blob.bytes.count == 65 + (content + 63) / 64 * 64 + 16)
    }

    @Test func `no bit of it can be another one`() throws {
        let blob = try SealedBlob(sealing: "Kari", with: key, for: context, salt: salt)
        let secret = try blob.secret(key, for: context)
        for bit in 0..<blob.bytes.count * 8 {
            var bytes = blob.bytes
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            let changed = SealedBlob(bytes)
            #expect(changed.digest != blob.digest)
            let isSalt = (1..<33).contains(bit / 8)
            // The salt is not looked at by who has the secret: the digest in the line holds it.
            if !isSalt { #expect(throws: SealingError.self) { try changed.open(with: secret, for: context) } }
            #expect(throws: SealingError.self) {
                try changed.open(with: changed.secret(key, for: context), for: context)
            }
        }
        for length in 0..<blob.bytes.count {
            let cut = SealedBlob(Array(blob.bytes.prefix(length)))
            #expect(throws: SealingError.self) { try cut.open(with: secret, for: context) }
        }
    }

    @Test func `it opens in its own place only, and with its own key`() throws {
        let blob = try SealedBlob(sealing: "Kari", with: key, for: context, salt: salt)
        let others = [
            SealingContext(
                origin: "south.example/2026", event: .test(1), type: "note.taken", at: "/note", subject: .contact(7),
                epoch: "2026"),
            SealingContext(
                origin: "north.example/2026", event: .test(2), type: "note.taken", at: "/note", subject: .contact(7),
                epoch: "2026"),
            SealingContext(
                origin: "north.example/2026", event: .test(1), type: "note.lost", at: "/note", subject: .contact(7),
                epoch: "2026"),
            SealingContext(
                origin: "north.example/2026", event: .test(1), type: "note.taken", at: "/name", subject: .contact(7),
                epoch: "2026"),
            SealingContext(
                origin: "north.example/2026", event: .test(1), type: "note.taken", at: "/note", subject: .contact(8),
                epoch: "2026"),
            SealingContext(
                origin: "north.example/2026", event: .test(1), type: "note.taken", at: "/note", subject: .contact(7),
                epoch: "2027"),
        ]
        for other in others {
            #expect(throws: SealingError.wrongKey) { try blob.secret(key, for: other) }
            let secret = try blob.secret(key, for: context)
            #expect(throws: SealingError.damaged) { try blob.open(with: secret, for: other) }
        }
        #expect(throws: SealingError.wrongKey) { try blob.secret(DataKey(), for: context) }
    }

    @Test func `a personal value does not show when it is printed`() throws {
        let personal = try #require(Personal("Kari Nordmann"))
        var dumped = ""
        dump(personal, to: &dumped)
        for text in [
            "\(personal)", String(reflecting: personal), dumped, "\([personal])", "\(Optional(personal) as Any)",
        ] {
            #expect(!text.contains("Kari"))
        }
    }
}
