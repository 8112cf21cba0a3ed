import EventSourcing
import EventStorage
import Evidence
import JSON
import Transparency

/// `sealed.jsonl` of an export: the sealed values, one a line, for whoever also gets the keys. Never the keys.
///
/// Each line has `position`, `at`, `subject`, `purpose`, `epoch`, `digest` and `blob` (base64).
package enum SealedFile {
    package static let name = "sealed.jsonl"
    /// Stands in a logbook that was imported without its sealed values: up to the position in it they are elsewhere, and not
    /// missing.
    private static let mark = "sealed-elsewhere"

    /// The file is on disk when this returns.
    /// - Parameter size: how many events the export has; the log may have more by now.
    /// - Returns: how many values were written.
    @discardableResult
    package static func write(
        _ log: EventLog, upTo size: UInt64, to path: String, withholding: (RecordedEvent) -> Bool
    ) throws -> Int {
        var count = 0
        let folder = Folder(path)
        try folder.fill(name) { file in
            try log.read(.all, ReadRange(to: Position(size))) { event in
                guard !event.sealed.isEmpty, !withholding(event) else { return true }
                let seals = try log.seals(at: event.position)
                for (place, field) in event.sealed.enumerated() {
                    guard let seal = seals[place] else { continue }
                    count += 1
                    try file.write(line(event.position, field, seal))
                }
                return true
            }
        }
        try folder.sync()
        return count
    }

    private static func line(_ position: Position, _ field: SealedField, _ seal: StoredSeal) -> [UInt8] {
        JSONWriter.bytes { writer in
            writer.writeObject { json in
                json.put("position", position)
                json.put("at", field.at)
                json.put("subject", field.subject)
                json.put("purpose", seal.purpose.description)
                json.put("epoch", seal.epoch)
                json.put("digest", field.digest)
                json.put("blob", Base64.encode(seal.blob))
            }
        } + [UInt8(ascii: "\n")]
    }

    /// Up to where the sealed values are elsewhere.
    static func elsewhere(in folder: Folder) throws -> Position {
        Position(try folder.text(mark).flatMap { UInt64($0) } ?? 0)
    }

    /// Has to be asked before the lines of an export are taken in: if it has no sealed values, a logbook that has none of its
    /// own either says so from then on, and whoever verifies it is told. One that has must not be able to say so later.
    package static func expect(_ path: String, of checkpoint: Checkpoint, in notary: Notary) throws {
        guard !Folder(path).has(name), checkpoint.origin == notary.log.origin,
            try notary.log.head() <= elsewhere(in: notary.folder)
        else { return }
        try notary.folder.write(mark, "\(checkpoint.size)")
    }

    /// Puts the values of an export, if it has any, beside the lines that were taken in from it.
    ///
    /// - Throws: `Rejection` for a value whose digest its line does not have; those before it are kept.
    package static func read(_ path: String, into notary: Notary) throws {
        let log = notary.log
        guard Folder(path).has(name) else { return }
        var lines = try LineReader(Folder(path)(name))
        var pending: [(value: SealedValue, position: Position, place: Int)] = []
        while let line = try lines.next() {
            guard let json = try? JSONValue(parsing: Array(line)),
                let position = json["position"]?.integer.flatMap({ UInt64(exactly: $0) }).map({ Position($0) }),
                let purpose = json["purpose"]?.string.flatMap({ Purpose($0) }), let epoch = json["epoch"]?.string,
                epoch.utf8.count == DataKeyName.epochLength,
                let digest = json["digest"]?.string, let blob = json["blob"]?.string.flatMap({ Base64.decode($0) }),
                SealedBlob(blob).digest == digest, let event = try log.event(at: position),
                let place = event.sealed.firstIndex(where: { $0.digest == digest })
            else {
                try log.put(pending)
                throw Rejection(
                    en: "\(name) has a value that no line names.", nb: "\(name) har en verdi ingen linje nevner.")
            }
            // Not between the values of one event.
            if pending.count >= batch, pending.last?.position != position {
                try log.put(pending)
                pending = []
            }
            let value = SealedValue(field: event.sealed[place], purpose: purpose, epoch: epoch, blob: blob)
            pending.append((value, position, place))
        }
        try log.put(pending)
        notary.folder.remove(mark)
    }

    /// So many values are put in one transaction, and some more where they are of one event.
    private static let batch = 1000
}
