import Decisions
import EventSourcing
import Events
import JSON
import Registers

/// What came of each row of an import, told as it is decided.
struct ImportResults {
    enum Result {
        case registered(RegisterUnit, MunicipalityNumber, Position?)
        /// Imported before: the position it stands at.
        case known(RegisterUnit, Position?)
        case refused(RegisterUnit, Refusal, RecordedEvent?)
        case invalid(RegisterUnit?, Text)
    }

    let json: Bool
    private var rows = 0
    private(set) var registered = 0
    private var known = 0
    private(set) var rejected = 0
    private var hasInvalid = false
    private let members: RegionMembers
    private var municipalities: Set<MunicipalityNumber> = []

    init(json: Bool, members: RegionMembers) {
        self.json = json
        self.members = members
    }

    mutating func add(_ result: Result) {
        rows += 1
        switch result {
        case .registered(let unit, let kom, let position):
            registered += 1
            municipalities.insert(kom)
            tell("registered", Text(en: "registered", nb: "registrert"), unit, position)
        case .known(let unit, let position):
            known += 1
            tell("known", Text(en: "imported before", nb: "importert før"), unit, position)
        case .refused(let unit, let refusal, let inTheWay):
            rejected += 1
            tell("refused", Text(Reporting.reason(refusal, inTheWay)), unit, refusal.inTheWay)
        case .invalid(let unit, let reason):
            rejected += 1
            hasInvalid = true
            tell("invalid", reason, unit, nil)
        }
    }

    private func tell(_ status: String, _ reason: Text, _ unit: RegisterUnit?, _ position: Position?) {
        guard json else {
            let isPersonal = unit?.form == BusinessRegistered.soleProprietorship
            let who = isPersonal ? "ENK" : [unit?.number, unit?.name].compactMap { $0 }.joined(separator: " ")
            Terminal.print("\(rows)  \(who)  \(reason.spoken)")
            return
        }
        Terminal.print { json in
            json.put("row", rows)
            json.put("status", status)
            if unit?.form != BusinessRegistered.soleProprietorship { json.put("number", unit?.number) }
            json.put("position", position)
            if status == "refused" || status == "invalid" { json.put("reason", reason.spoken) }
        }
    }

    /// Warns once of each municipality that is of no region, and ends with the exit code that says what was among the rows.
    func finish() throws {
        for kom in municipalities.sorted(by: { $0.description < $1.description }) {
            members.warning(kom).map(Reporting.warn)
        }
        let summary = Text(
            en: "\(rows) rows: \(registered) registered, \(known) imported before, \(rejected) not taken.",
            nb: "\(rows) rader: \(registered) registrert, \(known) importert før, \(rejected) ikke tatt inn.")
        if hasInvalid { throw Failure(.badInput, en: summary.en, nb: summary.nb) }
        if rejected > 0 { throw Failure(.refused, en: summary.en, nb: summary.nb) }
        Terminal.note(summary.spoken)
    }
}
