import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import JSON
import LMDB
import Transparency

struct Append: ParsableCommand {
    static let configuration = CommandConfiguration(
        "append", en: "Append event lines from standard input; an answer a line. May be run again.",
        nb: "Legg til hendelseslinjer fra standard inn; ett svar per linje. Kan kjøres på nytt.",
        example: "loggbok append --logbook namdal.loggbok < lines.jsonl")

    @OptionGroup var options: AppendingOptions

    @Flag(
        help: .text(
            en: "Append all lines in one step, or none if one is not accepted.",
            nb: "Legg til alle linjene i ett steg, eller ingen hvis én ikke godtas."))
    var allOrNothing = false

    func run() throws {
        let logbook = try options.logbook.open()
        let provenance = try options.provenance()
        var input = ByteInput.standard
        var answers = LineAnswers()
        if allOrNothing {
            var lines: [(number: Int, line: InputLine)] = []
            while let bytes = try input.line() {
                if let line = answers.read(bytes, provenance) { lines.append((answers.number, line)) }
            }
            try appendTogether(lines, logbook, &answers)
        } else {
            while let bytes = try input.line() {
                guard let line = answers.read(bytes, provenance) else { continue }
                try appendAlone(line, logbook, &answers)
            }
        }
        try answers.finish()
    }

    private func appendAlone(_ line: InputLine, _ logbook: Logbook, _ answers: inout LineAnswers) throws {
        if let id = line.id, let position = try logbook.log.position(of: id) {
            if let refusal = try logbook.refusal(of: line, at: position) {
                return try answers.refuse(id, refusal, logbook.log.event(at: position))
            }
            return answers.accept("known", id, position)
        }
        if line.isSealed { return answers.reject(line.id, LineAnswers.sealed) }
        guard let rule = Rulebook.rule(for: line.event) else {
            preconditionFailure("\(type(of: line.event).type) has no rule")
        }
        do {
            let outcome = try logbook.append(rule, line.provenance, id: line.id, checkOnly: options.check)
            for (index, event) in outcome.events.enumerated() {
                answers.accept(
                    outcome.receipt == nil ? "checked" : "appended", event.id, outcome.receipt?.positions[index],
                    outcome.receipt?.head)
            }
        } catch let refusal as Refusal {
            try answers.refuse(line.id, refusal, refusal.inTheWay.flatMap { try logbook.log.event(at: $0) })
        } catch let error as JSONError {
            answers.reject(line.id, error.text)
        } catch let error as AppendError {
            answers.reject(line.id, error.text)
        }
    }

    /// Decides each line as if those before it were in the log already, and appends them in one transaction.
    private func appendTogether(
        _ lines: [(number: Int, line: InputLine)], _ logbook: Logbook, _ answers: inout LineAnswers
    ) throws {
        guard !answers.hasFailed, !lines.isEmpty else { return }
        if let sealed = lines.first(where: \.line.isSealed) {
            answers.number = sealed.number
            return answers.reject(sealed.line.id, LineAnswers.sealed)
        }
        do {
            let batch = Batch(lines: lines.map(\.line), today: Timestamp.now().osloDate)
            let (ids, receipt) = try logbook.append(batch, checkOnly: options.check)
            for (index, line) in lines.enumerated() {
                answers.number = line.number
                let status = receipt.map { $0.wasKnown ? "known" : "appended" } ?? "checked"
                answers.accept(status, ids[index], receipt?.positions[index], receipt?.head)
            }
        } catch let refusal as Batch.Refused {
            answers.number = lines[refusal.line].number
            let inTheWay = refusal.refusal.inTheWay
            try answers.refuse(
                lines[refusal.line].line.id, refusal.refusal, inTheWay.flatMap { try logbook.log.event(at: $0) })
        } catch let error as AppendError {
            answers.number = lines[lines.count - 1].number
            answers.reject(nil, error.text)
        }
    }
}

/// The answers to the lines of `append`, one a line, as they are decided.
struct LineAnswers {
    /// The number of the line that is answered, from 1.
    var number = 0
    /// Why a stored line cannot be recorded anew.
    static let sealed = Text(
        en: "its personal values are sealed and not in the line; `loggbok import` takes lines over as they are",
        nb: "personopplysningene er forseglet og står ikke i linja; `loggbok import` tar over linjer som de er")

    private var hasInvalid = false
    private var hasRefused = false

    var hasFailed: Bool { hasInvalid || hasRefused }

    /// Reads the next line; `nil` if it is blank, or cannot be read, which is then answered.
    mutating func read(_ bytes: [UInt8], _ provenance: Provenance) -> InputLine? {
        number += 1
        if bytes.allSatisfy({ $0 <= 0x20 }) { return nil }
        do throws(JSONError) {
            return try InputLine(bytes, else: provenance)
        } catch {
            reject(nil, error.text)
            return nil
        }
    }

    func accept(_ status: String, _ id: EventID, _ position: Position?, _ head: TreeHead? = nil) {
        Terminal.print { json in
            json.put("line", number)
            json.put("status", status)
            json.put("position", position)
            json.put("id", id)
            json.put("size", head.map { Int($0.size) })
            json.put("root", head?.rootHash.description)
        }
    }

    mutating func reject(_ id: EventID?, _ reason: Text) {
        hasInvalid = true
        Terminal.print { json in
            json.put("line", number)
            json.put("status", "invalid")
            json.put("id", id)
            json.put("reason", reason.spoken)
        }
    }

    mutating func refuse(_ id: EventID?, _ refusal: Refusal, _ inTheWay: RecordedEvent?) throws {
        hasRefused = true
        Terminal.print { json in
            json.put("line", number)
            json.put("id", id)
            Reporting.write(refusal, inTheWay, to: &json)
        }
    }

    /// Ends with the exit code that says what was among the lines.
    func finish() throws {
        if hasInvalid {
            throw Failure(
                .badInput, en: "Some lines are not valid events; see the answers.",
                nb: "Noen linjer er ikke gyldige hendelser; se svarene.")
        }
        if hasRefused {
            throw Failure(
                .refused, en: "Some lines were refused; see the answers.", nb: "Noen linjer ble avvist; se svarene.")
        }
    }
}

extension AppendError {
    /// What is wrong with what was to be appended.
    var text: Text {
        switch self {
        case .empty: Text(en: "there is nothing to append", nb: "det er ingenting å legge til")
        case .conditionFailed(_, let position):
            Text(en: "event \(position) stands in the way", nb: "hendelse \(position) står i veien")
        case .partlyKnown(let known, _):
            Text(
                en: "\(known.count) of these events are in the log already, the others are not",
                nb: "\(known.count) av disse hendelsene er i loggen fra før, de andre ikke")
        case .repeatedID(let id): Text(en: "two events have the id \(id)", nb: "to hendelser har id-en \(id)")
        case .tooManyTypes(let type):
            Text(
                en: "the log has had 65,536 types of event already: there is no room for \(type.name)",
                nb: "loggen har hatt 65 536 typer hendelser fra før: det er ikke plass til \(type.name)")
        case .lineTooLong(_, let length):
            Text(
                en: "the line would have \(length) bytes; \(EventLine.maximumLength) is the most",
                nb: "linja ville hatt \(length) byte; \(EventLine.maximumLength) er det meste")
        }
    }
}
