import EventSourcing
import JSON
import LMDB
import Transparency

extension EventLog {
    /// Appends lines that another log has decided, byte for byte, behind the position they followed there.
    ///
    /// Nothing is stamped and no condition is checked: what was decided once is not decided again. The log that results has
    /// the same tree as the one the lines come from, up to here.
    ///
    /// - Throws: `LogError.notNext` if the head is another, `LogError.notALine` for a line this log could not have written,
    ///   whose id it has already, or whose recorded time is before that of the line in front of it. Then nothing is appended.
    @discardableResult
    public func append(lines: [[UInt8]], after base: Position) throws -> TreeHead {
        let read = try mapSideBySide(lines) { index, bytes in
            let position = Position(base.rawValue + UInt64(index) + 1)
            let (event, recorded) = try PreparedEvent.read(bytes, at: position, source: source)
            return (event: event, recorded: recorded, leaf: MerkleHash.leaf(bytes.span))
        }
        return try write(now: Timestamp(microseconds: .min)) { writer, transaction in
            guard writer.base == base else { throw LogError.notNext(head: writer.base, after: base) }
            var last = writer.recorded
            var positions: [EventID: Position] = [:]
            for (index, (event, recorded, leaf)) in read.enumerated() {
                let position = Position(base.rawValue + UInt64(index) + 1)
                guard recorded >= last else {
                    throw LogError.notALine(
                        at: position,
                        Text(
                            en: "it was recorded before the one in front of it", nb: "den ble registrert før den foran")
                    )
                }
                let known = try positions[event.id] ?? writer.committedPosition(of: event.id, in: transaction.reading)
                if let known {
                    throw LogError.notALine(
                        at: position,
                        Text(en: "its id is that of event \(known)", nb: "id-en er den til hendelse \(known)"))
                }
                _ = try writer.store(event, leaf, recorded: recorded, in: transaction)
                positions[event.id] = position
                last = recorded
            }
            return TreeHead(writer.frontier)
        }
    }
}

extension PreparedEvent {
    /// An event whose line is complete.
    static func read(
        _ bytes: [UInt8], at position: Position, source: String
    ) throws(LogError) -> (event: PreparedEvent, recorded: Timestamp) {
        let (recorded, line): (RecordedEvent, EventLine)
        do throws(JSONError) {
            recorded = try RecordedEvent(position: position, line: bytes)
            line = try EventLine(stored: bytes)
        } catch {
            throw .notALine(at: position, error.text)
        }
        guard recorded.envelope.source == source else {
            let found = recorded.envelope.source
            throw .notALine(
                at: position,
                Text(en: "it is of \(found), not of \(source)", nb: "den er av \(found), ikke av \(source)"))
        }
        guard 1...Int(UInt16.max) ~= recorded.envelope.version else {
            let (version, type) = (recorded.envelope.version, recorded.type)
            throw .notALine(
                at: position,
                Text(
                    en: "there is no version \(version) of \(type)",
                    nb: "det finnes ingen versjon \(version) av \(type)"))
        }
        return (PreparedEvent(recorded, line), recorded.envelope.recordedTime)
    }
}
