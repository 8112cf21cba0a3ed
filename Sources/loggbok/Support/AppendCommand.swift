import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import JSON
import Privacy
import Projections
import Transparency
import ViewStorage

/// A command that asks for something to be recorded. It says which rule decides; the rest is the same for all.
protocol AppendCommand: ParsableCommand {
    var options: AppendingOptions { get }

    /// The rule, with what is asked for.
    func rule(_ asking: Asking) throws -> any Rule

    /// Fields of what is asked for that are looked up and not stated: another attempt may find them otherwise.
    var found: Set<String> { get }

    /// The options that give fields of another name, without their dashes.
    var optionNames: [String: String] { get }

    /// What the person should know of an event that was recorded, or would be; nothing that the rules refuse.
    func warnings(_ event: NewEvent, in log: EventLog) throws -> [Text]
}

/// What a command may look at while it puts together what it asks for.
struct Asking {
    let find: Resolver
    let log: EventLog
    /// The day it happened, in Oslo.
    let day: CalendarDate
    /// What an earlier attempt at the same request recorded: then the same is asked for, as things stood then.
    let earlier: EarlierAttempt?
    /// Keeps a file of reference data beside the log, and tells its digest.
    let keep: ([UInt8]) throws -> String

    /// A new id for something that begins.
    func new<Kind: Subject>() -> ID<Kind> { ID(UniqueID(at: .now())) }
}

extension AppendCommand {
    var found: Set<String> { [] }
    var optionNames: [String: String] { [:] }

    func warnings(_ event: NewEvent, in log: EventLog) throws -> [Text] { [] }

    func run() throws {
        let logbook = try options.logbook.open()
        let provenance = try options.provenance()
        let command = try options.commandTag()
        let find = Resolver(standing: { try logbook.views.current() })
        let earlier = try command.flatMap { try EarlierAttempt($0, in: logbook.log) }
        let day = options.on?.time.date ?? earlier?.day ?? provenance.time.date
        let rule = try self.rule(
            Asking(find: find, log: logbook.log, day: day, earlier: earlier, keep: logbook.references.keep))
        for event in rule.allAsked { try requireReadable(event) }
        if let earlier { return try answerAgain(earlier, rule, provenance, logbook) }
        do {
            let outcome = try logbook.append(rule, provenance, once: command, checkOnly: options.check)
            var warnings = try outcome.events.map { try self.warnings($0, in: logbook.log) }
            if let clock = try logbook.log.clockWarning() { warnings[warnings.count - 1].append(clock) }
            answer(outcome, warnings)
        } catch let refusal as Refusal {
            if refusal.rule == Refusal.repeated, let command, let other = try EarlierAttempt(command, in: logbook.log) {
                return try answerAgain(other, rule, provenance, logbook)
            }
            try Reporting.refuse(refusal, logbook.log, json: options.json)
        }
    }

    /// Gives the answer that an earlier attempt at the same request was given.
    private func answerAgain(
        _ earlier: EarlierAttempt, _ rule: any Rule, _ provenance: Provenance, _ logbook: Logbook
    ) throws {
        try earlier.requireSame(rule, provenance, happened: options.on, found: found, in: logbook)
        try answer(earlier, logbook.log)
    }

    private func answer(_ earlier: EarlierAttempt, _ log: EventLog) throws {
        answer(
            earlier.events.map { ($0.id, $0.type, $0.envelope.tags) },
            Receipt(positions: earlier.events.map(\.position), wasKnown: true, head: try log.treeHead()))
    }

    private func answer(_ outcome: Outcome, _ warnings: [[Text]]) {
        answer(
            outcome.events.map { ($0.id, $0.type, $0.tags) }, outcome.receipt, drafts: outcome.events,
            warnings: warnings)
        warnings.joined().forEach(Reporting.warn)
    }

    private func answer(
        _ events: [(EventID, EventType, Tags)], _ receipt: Receipt?, drafts: [NewEvent] = [], warnings: [[Text]] = []
    ) {
        for (index, (id, type, tags)) in events.enumerated() {
            let subject = tags.all.first { $0.kind == Reporting.subjectKind(of: type) }
            if options.json {
                Terminal.print { json in
                    json.put("status", receipt.map { $0.wasKnown ? "known" : "appended" } ?? "checked")
                    json.put("type", type)
                    json.put("id", id)
                    json.put("subject", subject?.text)
                    json.put("position", receipt?.positions[index])
                    json.put("size", receipt.map { Int($0.size) })
                    json.put("root", receipt?.head.rootHash.description)
                    if index < warnings.count, !warnings[index].isEmpty {
                        json.put("warnings", warnings[index].map(\.spoken))
                    }
                    if receipt == nil { json.put("data") { $0.write(raw: drafts[index].data) } }
                }
            } else {
                let title = Catalogue.type(named: type)?.title.spoken ?? type.name
                let what = [title, subject?.text].compactMap { $0 }.joined(separator: "  ")
                guard let receipt else {
                    Terminal.print(Text(en: "Would record: \(what)", nb: "Ville registrert: \(what)").spoken)
                    continue
                }
                let known = receipt.wasKnown ? Text(en: "  (recorded before)", nb: "  (registrert før)").spoken : ""
                Terminal.print("\(what)\(known)")
                Terminal.print(
                    Text(
                        en: "  position \(receipt.positions[index])  of \(receipt.size)  event \(id)",
                        nb: "  posisjon \(receipt.positions[index])  av \(receipt.size)  hendelse \(id)"
                    ).spoken)
            }
        }
        if !options.json, let receipt {
            Terminal.print(Text(en: "  root", nb: "  rot").spoken.padded(to: 10) + " \(receipt.head.rootHash)")
        }
    }
}

extension Logbook {
    /// Decides and appends: the one way in which an event that is asked for comes into the log.
    func append(
        _ rule: any Rule, _ provenance: Provenance, id: EventID? = nil, once: Tag? = nil, checkOnly: Bool = false
    ) throws -> Outcome {
        try requireNotRolledBack()
        if !checkOnly { try finishErasures() }
        let day = provenance.time.instant.osloDate
        let request = Request(rule, on: day, today: Timestamp.now().osloDate, once: once)
        return try log.decide(
            request, provenance: provenance, tags: once.map { [$0] } ?? [], checkOnly: checkOnly, seal: vault.seal
        ) { number in
            number == 0 ? id ?? EventID(at: .now()) : EventID(at: .now())
        }
    }
}
