import EventSourcing
import EventStorage
import Evidence
import JSON
import Transparency

/// One personal value with everything that proves it was recorded: a third party checks it against a checkpoint, without
/// the subject's key and without learning anything else.
///
/// A JSON object: `format`, `line` (the event's line, as a string), `at`, `epoch`, `text`, `secret` and `blob` (base64), and
/// `proof` (C2SP tlog-proof of the line). The other members of the context, with which the blob is opened, stand in the line;
/// the origin is that of the proof's checkpoint.
package struct Disclosure: Sendable {
    package static let format = "loggbok-disclosure/v1"

    package let line: [UInt8]
    package let at: String
    package let epoch: String
    package let text: String
    package let secret: FieldSecret
    package let blob: SealedBlob
    package let proof: InclusionProofFile

    /// What was proven: the text, and what it was recorded as.
    package struct Proven {
        package let event: RecordedEvent
        package let field: SealedField
        package let text: String
        package let checkpoint: Checkpoint
        package let signatures: [VerifiedSignature]
    }

    /// - Throws: `Rejection` if the value is not what was recorded; `TransparencyError` if the line is not in the log.
    package func verify(_ keys: [VerifierKey], origin: String) throws -> Proven {
        let signatures = try proof.verify(.leaf(line.span), origin: origin, keys)
        let checkpoint = proof.checkpoint.checkpoint
        guard let event = try? RecordedEvent(position: Position(proof.proof.leafIndex + 1), line: line),
            let field = event.sealed.first(where: { $0.at == at })
        else {
            throw Rejection(
                en: "The line has no sealed value at \(at).", nb: "Linja har ingen forseglet verdi i \(at).")
        }
        guard blob.digest == field.digest else {
            throw Rejection(
                en: "The sealed bytes are not those that were recorded: their digest is another one.",
                nb: "De forseglede bytene er ikke de som ble registrert: sjekksummen er en annen.")
        }
        let context = SealingContext(
            origin: checkpoint.origin, event: event.id, type: event.type, at: at, subject: field.subject, epoch: epoch)
        guard let opened = try? blob.open(with: secret, for: context), opened == text else {
            throw Rejection(
                en: "The sealed bytes do not open to this text with this key.",
                nb: "De forseglede bytene åpnes ikke til denne teksten med denne nøkkelen.")
        }
        return Proven(event: event, field: field, text: text, checkpoint: checkpoint, signatures: signatures)
    }
}

extension Disclosure: JSONWritable {
    /// - Throws: `Rejection` for a file that is none.
    package init(_ bytes: [UInt8]) throws {
        guard let json = try? JSONValue(parsing: bytes), json["format"]?.string == Self.format,
            let line = json["line"]?.string, let at = json["at"]?.string, let epoch = json["epoch"]?.string,
            let text = json["text"]?.string,
            let secret = json["secret"]?.string.flatMap({ Base64.decode($0) }).flatMap({ FieldSecret($0) }),
            let blob = json["blob"]?.string.flatMap({ Base64.decode($0) }), let proof = json["proof"]?.string
        else {
            throw Rejection(en: "This is no disclosure.", nb: "Dette er ikke en fremlagt opplysning.")
        }
        self.line = Array(line.utf8)
        self.at = at
        self.epoch = epoch
        self.text = text
        self.secret = secret
        self.blob = SealedBlob(blob)
        self.proof = try InclusionProofFile(proof)
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { json in
            json.put("format", Self.format)
            json.put("line", String(decoding: line, as: UTF8.self))
            json.put("at", at)
            json.put("epoch", epoch)
            json.put("text", text)
            json.put("secret", Base64.encode(secret.bytes))
            json.put("blob", Base64.encode(blob.bytes))
            json.put("proof", proof.description)
        }
    }
}

extension Vault {
    /// Discloses one value of an event.
    ///
    /// - Returns: `nil` if the value cannot be read: `open(_:)` says why.
    package func disclose(_ event: RecordedEvent, at pointer: String, _ proof: InclusionProofFile) throws -> Disclosure?
    {
        guard let place = event.sealed.firstIndex(where: { $0.at == pointer }),
            let opened = try open(event).first(where: { $0.field.at == pointer }),
            case .text(let text) = opened.content,
            let seal = try log.seals(at: event.position)[place], let key = try key(of: seal)
        else { return nil }
        let blob = SealedBlob(seal.blob)
        let context = context(
            of: event.id, event.type, at: pointer, subject: event.sealed[place].subject, epoch: seal.epoch)
        return Disclosure(
            line: event.line, at: pointer, epoch: seal.epoch, text: text, secret: try blob.secret(key, for: context),
            blob: blob, proof: proof)
    }
}
