import Decisions
import EventSourcing
import EventStorage
import Events
import JSON
import Privacy

/// Lines for `append`, one after the other: each is refused and changes nothing, or what follows from it is in the log.
enum AppendTarget {
    private static let programme = Result { try SampleProgramme() }

    static func run(_ input: [UInt8]) throws {
        let provenance = Provenance(time: SampleProgramme.now, actor: "actor:tester")
        let lines = input.split(separator: UInt8(ascii: "\n")).compactMap { bytes in
            (try? InputLine(Array(bytes), else: provenance)).map { (bytes: Array(bytes), line: $0) }
        }
        // Each input begins with the same log, so that what it leads to does not depend on those before it.
        guard !lines.isEmpty else { return }
        let directory = try ScratchDirectory("append")
        try withExtendedLifetime(directory) {
            let logbook = try ScratchLogbook(copying: programme.get(), to: directory)
            for (bytes, line) in lines { try logbook.check(bytes, line) }
        }
    }
}

/// A log that is appended to as `loggbok append` does.
private struct ScratchLogbook {
    private let log: EventLog
    private let vault: Vault

    init(copying programme: SampleProgramme, to directory: ScratchDirectory) throws {
        let time = SampleProgramme.now.instant
        try programme.log.copy(to: directory("log.mdb"))
        log = try EventLog.open(directory("log.mdb"), clock: { time })
        // Whoever is to be forgotten is refused by the rules, before anything is sealed.
        vault = Vault(
            log, directory: directory.path, keyFile: directory("key"), clock: { time }, standing: { _ in .readable })
    }

    func check(_ bytes: [UInt8], _ line: InputLine) throws {
        let before = try log.treeHead()
        if let id = line.id, try log.position(of: id) != nil { return }
        // What is sealed is not in the line; `append` answers so.
        if line.isSealed { return }
        let outcome: Outcome
        do { outcome = try append(line) } catch {
            try promise(
                error is Refusal || error is JSONError || error is AppendError, "a line was not refused, but: \(error)")
            return try promise(try log.treeHead() == before, "a line was refused and changed the log")
        }
        let receipt = outcome.receipt
        let after = try log.treeHead()
        try promise(
            after.size == before.size + UInt64(outcome.events.count) && receipt?.head == after,
            "the receipt is not of what was appended")
        for (event, position) in zip(outcome.events, receipt?.positions ?? []) { try checkStored(event, position) }
        if let first = outcome.events.first, first.type == type(of: line.event).type {
            try checkAsAsked(first, receipt?.positions.first, line)
        }
        let findings = try log.inspect().findings.map { "\($0.position) \($0.problem.en)" }
        try promise(findings.isEmpty, "the log with the line is damaged: \(findings)")
        try checkKnown(bytes, line, outcome)
    }

    private func append(_ line: InputLine) throws -> Outcome {
        guard let rule = Rulebook.rule(for: line.event) else {
            throw BrokenPromise(description: "no rule decides \(type(of: line.event).type)")
        }
        let provenance = line.provenance
        let request = Request(
            rule, on: provenance.time.instant.osloDate, today: SampleProgramme.now.instant.osloDate)
        return try log.decide(request, provenance: provenance, seal: vault.seal) { number in
            number == 0 ? line.id ?? EventID(at: .now()) : EventID(at: .now())
        }
    }

    /// What follows is in the log, found by its id, and is what the program will read there.
    private func checkStored(_ event: NewEvent, _ position: Position) throws {
        let stored = try log.event(at: position)
        guard let stored else { throw BrokenPromise(description: "a line was accepted and its event is not there") }
        try promise(try log.position(of: event.id) == position, "the event is not found by its id")
        try promise(
            stored.id == event.id && stored.type == event.type && stored.data == event.data
                && stored.envelope.tags == event.tags && stored.envelope.provenance == event.provenance,
            "another event is stored")
        let read = try? Catalogue.read(
            stored.type, version: stored.envelope.version, data: stored.data.span, strict: true)
        try promise(read?.json == stored.data, "the data of a \(event.type) are read otherwise than written")
        try promise(read?.tags == event.tags, "the tags of a \(event.type) are not those of its event")
    }

    /// What was asked for is what is recorded; what is personal in it is sealed, and opens.
    private func checkAsAsked(_ event: NewEvent, _ position: Position?, _ line: InputLine) throws {
        try promise(event.data == line.event.json && event.tags == line.event.tags, "another event than asked for")
        guard let stored = try position.flatMap({ try log.event(at: $0) }) else { return }
        let opened = try vault.open(stored).map(\.content)
        try promise(
            opened == line.event.personal.map { .text($0.value.text) }, "what was sealed is not what was said")
    }

    /// The same line with the same id is known, and changes nothing.
    private func checkKnown(_ bytes: [UInt8], _ line: InputLine, _ outcome: Outcome) throws {
        guard let id = outcome.events.first?.id else { return }
        let before = try log.treeHead()
        let again = line.id == nil ? Array(#"{"id":"\#(id)","#.utf8) + bytes.drop { $0 <= 0x20 }.dropFirst() : bytes
        let read = try? InputLine(again, else: line.provenance)
        try promise(read?.id == id && read?.event.json == line.event.json, "a line with an id is another line")
        try promise(try log.position(of: id) == outcome.receipt?.positions.first, "the line is not known again")
        // Whoever does not look before decides again: the rules may say no by now, and then nothing is changed either.
        let receipt = try? append(read ?? line).receipt
        try promise(receipt?.wasKnown != false && (try log.treeHead()) == before, "what is known was appended again")
    }
}
