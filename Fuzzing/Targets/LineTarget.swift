import EventSourcing
import EventStorage
import Events
import JSON
import Transparency

/// A line is refused and changes nothing, or it is stored byte for byte, found by all it can be found by, and verifies.
enum LineTarget {
    static func run(_ input: [UInt8]) throws {
        try ScratchLog.lines.use { log in
            let before = try log.treeHead()
            guard (try? log.append(lines: [input], after: Position(before.size))) != nil else {
                return try promise(try log.treeHead() == before, "a line was refused and changed the log")
            }
            let position = Position(before.size + 1)
            try promise(try log.treeHead().size == position.rawValue, "a line was appended and is not there")
            let event = try log.event(at: position)
            guard let event else { throw BrokenPromise(description: "a line was appended and cannot be read") }
            try promise(event.line == input, "the line that is stored is another")
            try checkFound(event, in: log)
            try checkRewritten(event)
            try checkData(event)
        }
    }

    private static func checkFound(_ event: RecordedEvent, in log: EventLog) throws {
        try promise(try log.position(of: event.id) == event.position, "the event is not found by its id")
        let window = ReadRange(from: event.position)
        let queries = [Query(types: [event.type])] + event.envelope.tags.all.map { Query(tags: [$0]) }
        for query in queries {
            try promise(
                try log.events(query, window).map(\.position) == [event.position], "the event is not found by \(query)")
        }
        let findings = try log.inspect().findings.map { "\($0.position) \($0.problem.en)" }
        try promise(findings.isEmpty, "a line was taken in that does not verify: \(findings)")
    }

    /// What the line says is written as the log writes it, which is read as the same and written as the same bytes.
    private static func checkRewritten(_ event: RecordedEvent) throws {
        // An import keeps a salt of any letters; one that is not of 128 bits cannot be written anew.
        guard let salt = salt(event.envelope.salt) else { return }
        let once = written(event, salt)
        guard let again = try? RecordedEvent(position: event.position, line: once) else {
            throw BrokenPromise(description: "what was read cannot be read when written anew")
        }
        try promise(
            again.envelope == event.envelope && again.data == event.data && again.sealed == event.sealed,
            "read and written anew, it is another event")
        try promise(written(again, salt) == once, "written twice, the bytes differ")
    }

    static func written(_ event: RecordedEvent, _ salt: (UInt64, UInt64)) -> [UInt8] {
        let sealed = event.sealed.map { SealedValue(field: $0, purpose: "reach", epoch: "", blob: []) }
        let new = NewEvent(
            id: event.id, type: event.type, version: event.envelope.version, provenance: event.envelope.provenance,
            tags: event.envelope.tags, data: event.data, sealed: sealed)
        var line = EventLine(new, source: event.envelope.source, salt: salt)
        line.stamp(event.envelope.recordedTime)
        return line.bytes
    }

    /// The 128 bits that 22 characters of base64url write; `nil` for any other text.
    private static func salt(_ text: String) -> (UInt64, UInt64)? {
        let standard = text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
        guard !text.contains("+"), !text.contains("/"), let bytes = Base64.decode(String(standard) + "=="),
            bytes.count == 16
        else { return nil }
        func word(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
        return (word(bytes.prefix(8)), word(bytes.dropFirst(8)))
    }

    /// What our own types make of the data, they read back.
    private static func checkData(_ event: RecordedEvent) throws {
        let read = try? Catalogue.read(event.type, version: event.envelope.version, data: event.data.span, strict: true)
        guard let read else { return }
        let current = type(of: read).version
        let again = try? Catalogue.read(event.type, version: current, data: read.json.span, strict: true)
        try promise(again?.json == read.json, "the data of a \(event.type) are read otherwise than written")
    }
}
