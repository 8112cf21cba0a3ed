import EventSourcing
import LMDB

/// Reads what an inspection needs from a line that stands exactly as the log writes it, without making anything of it.
///
/// A line that stands otherwise, because it came from elsewhere or because it is damaged, is read the long way. With this,
/// a million lines are inspected in about the time that their hashes take; decoding each would take ten times that.
struct PlainLine {
    private let source: String
    private let types: [EventType]
    /// What stands between the id and the time, by the type's number and the version.
    private var middles: [Int: [UInt8]] = [:]

    init(source: String, types: [EventType]) {
        self.source = source
        self.types = types
    }

    private static let beforeID = Array(#"{"specversion":"1.0","id":""#.utf8)
    private static let beforeRecorded = Array(#"","recordedtime":""#.utf8)
    private static let behindRecorded = Array(#"","actor":""#.utf8)
    private static let beforeTags = Array(#","tags":""#.utf8)
    private static let beforeSalt = Array(#"","salt":""#.utf8)
    private static let beforeData = Array(#"","data":"#.utf8)
    private static let saltLength = 22

    /// The terms of the line that was read last.
    private(set) var terms: [Term] = []
    /// The recorded time that was read last, as it is written: a batch's events share it.
    private var recorded: (text: [UInt8], time: Timestamp) = ([], Timestamp(microseconds: .min))

    /// The id of the event; its terms are in `terms` then. `nil` unless the line is plain and says what the header says.
    mutating func read(_ head: EventHead, _ line: Span<UInt8>) -> EventID? {
        guard head.type < types.count, line.hasPrefix(Self.beforeID, at: 0), let id = try? head.id(of: line) else {
            return nil
        }
        let middle = middle(head)
        let time = EventLine.idOffset + EventID.length + middle.count
        guard line.hasPrefix(middle, at: time - middle.count), let quote = line.index(ofQuoteFrom: time),
            OffsetTime(utf8: line.extracting(time..<quote))?.instant == head.occurred,
            line.hasPrefix(Self.beforeRecorded, at: quote)
        else { return nil }
        let behind = quote + Self.beforeRecorded.count + Timestamp.length
        guard line.hasPrefix(Self.behindRecorded, at: behind),
            recordedTime(line.extracting(behind - Timestamp.length..<behind)) == head.recorded,
            head.tagsOffset > behind, line.hasPrefix(Self.beforeTags, at: head.tagsOffset - Self.beforeTags.count)
        else { return nil }
        let salt = head.dataOffset - Self.beforeData.count - Self.saltLength
        let end = salt - Self.beforeSalt.count
        guard end >= head.tagsOffset, line.hasPrefix(Self.beforeSalt, at: end),
            line.hasPrefix(Self.beforeData, at: salt + Self.saltLength), line[line.count - 1] == UInt8(ascii: "}")
        else { return nil }
        terms.removeAll(keepingCapacity: true)
        terms.append(types[head.type].term)
        terms.append(id.term)
        return readTags(line.extracting(head.tagsOffset..<end)) ? id : nil
    }

    /// When a plain line says that it was recorded, found by its name: no string before it can hold a quote. `nil` for another line.
    static func recordedTime(of line: Span<UInt8>) -> Timestamp? {
        var start = EventLine.idOffset + EventID.length
        while start + beforeRecorded.count + Timestamp.length <= line.count {
            if line.hasPrefix(beforeRecorded, at: start) {
                let time = start + beforeRecorded.count
                return OffsetTime(utf8: line.extracting(time..<time + Timestamp.length))?.instant
            }
            start += 1
        }
        return nil
    }

    /// Adds the terms of the tags; false if there is more than tags.
    private mutating func readTags(_ tags: Span<UInt8>) -> Bool {
        var start = 0
        for index in 0..<tags.count {
            if tags[index] == UInt8(ascii: "\"") { return false }
            guard tags[index] == UInt8(ascii: " ") else { continue }
            terms.append(tagTerm(tags.extracting(start..<index)))
            start = index + 1
        }
        if start < tags.count { terms.append(tagTerm(tags.extracting(start..<tags.count))) }
        return true
    }

    private mutating func recordedTime(_ text: Span<UInt8>) -> Timestamp? {
        if !recorded.text.isEmpty, text.hasPrefix(recorded.text, at: 0) { return recorded.time }
        guard let time = OffsetTime(utf8: text)?.instant else { return nil }
        recorded = (text.copied(), time)
        return time
    }

    private mutating func middle(_ head: EventHead) -> [UInt8] {
        let key = head.type << 16 | head.version
        if let known = middles[key] { return known }
        let event = NewEvent(
            id: EventID(high: 0, low: 0), type: types[head.type], version: head.version,
            provenance: Provenance(time: OffsetTime(Timestamp(microseconds: 0)), actor: ""), tags: [], data: [])
        let line = EventLine(event, source: source, salt: (0, 0)).bytes
        let name = Array(#"","time":""#.utf8)
        let start = EventLine.idOffset + EventID.length
        let end = line[start...].firstRange(of: name)?.upperBound ?? start
        middles[key] = Array(line[start..<end])
        return Array(line[start..<end])
    }
}

extension Span where Element == UInt8 {
    /// Whether the bytes stand at the offset.
    fileprivate func hasPrefix(_ bytes: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, offset + bytes.count <= count else { return false }
        let other = bytes.span
        var index = 0
        while index + 8 <= bytes.count {
            if load(offset + index, as: UInt64.self) != other.load(index, as: UInt64.self) { return false }
            index += 8
        }
        while index < bytes.count {
            if self[offset + index] != other[index] { return false }
            index += 1
        }
        return true
    }

    fileprivate func index(ofQuoteFrom start: Int) -> Int? {
        var index = start
        while index < count {
            if self[index] == UInt8(ascii: "\"") { return index }
            index += 1
        }
        return nil
    }
}
