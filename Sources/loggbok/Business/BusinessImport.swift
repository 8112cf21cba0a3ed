import ArgumentParser
import Crypto
import Decisions
import EventSourcing
import EventStorage
import Events
import JSON
import Registers
import ViewStorage

struct BusinessImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        "import", en: "Register businesses from a register's file; a result a row. May be run again.",
        nb: "Registrer virksomheter fra en registerfil; ett resultat per rad. Kan kjøres på nytt.",
        example: "loggbok business import enheter.json\nloggbok business import bedrifter.csv --kom 5047")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "JSON of Enhetsregisteret, or CSV; - for standard input.",
            nb: "JSON fra Enhetsregisteret, eller CSV; - for standard inn."))
    var file: String

    @Option(help: .text(en: "The municipality of rows that name none.", nb: "Kommunen for rader som ikke nevner noen."))
    var kom: MunicipalityNumber?

    @Option(help: .text(en: "Edition of the industry codes.", nb: "Utgave av næringskodene."))
    var standard: IndustryCode.Standard = .sn2007

    @Option(help: .text(en: "Year of the division into municipalities.", nb: "År for kommuneinndelingen."))
    var division = 2024

    func run() throws {
        let logbook = try options.logbook.open()
        let provenance = try options.provenance()
        let bytes = try ByteInput.contents(of: file)
        let rows: [RegisterRow]
        do { rows = try RegisterFile.rows(bytes) } catch let error as RegisterFile.Unrecognised {
            throw Failure(.badInput, en: "\(file): \(error.text.en)", nb: "\(file): \(error.text.nb)")
        }
        var results = ImportResults(json: options.json, members: try RegionMembers(logbook.log))
        try logbook.requireNotRolledBack()
        var rehearsal = options.check ? try Rehearsal(logbook.log) : nil
        for row in rows { try results.add(register(row, logbook, provenance, &rehearsal)) }
        if results.registered > 0, !options.check { try recordBatch(bytes, results, logbook, provenance) }
        try results.finish()
    }

    /// - Parameter rehearsal: where the row is registered if it is only checked.
    private func register(
        _ row: RegisterRow, _ logbook: Logbook, _ provenance: Provenance, _ rehearsal: inout Rehearsal?
    ) throws -> ImportResults.Result {
        switch row {
        case .unreadable(let reason): return .invalid(nil, reason)
        case .unit(let unit):
            let digest = SHA256.hash(data: unit.canonical).hexadecimal
            guard let tag = Tag("row", digest) else { preconditionFailure("a digest makes a tag") }
            do {
                let parent = try unit.parent.flatMap { try self.parent($0, logbook) }
                let asked = try BusinessRegistered(
                    unit, parent: parent, digest: digest, import: self, on: provenance.time.date)
                if rehearsal != nil {
                    try rehearsal?.record(RegisterBusiness(asked), provenance, once: tag)
                    return .registered(unit, asked.kom, nil)
                }
                let outcome = try logbook.append(RegisterBusiness(asked), provenance, once: tag)
                return .registered(unit, asked.kom, outcome.receipt?.last)
            } catch let problem as RowProblem {
                return .invalid(unit, problem.text)
            } catch let error as JSONError {
                return .invalid(unit, error.text)
            } catch let refusal as Refusal {
                if refusal.rule == Refusal.repeated { return .known(unit, refusal.inTheWay) }
                return .refused(unit, refusal, try refusal.inTheWay.flatMap { try logbook.log.event(at: $0) })
            }
        }
    }

    /// The registered business that a sub-unit belongs to, if it is registered.
    private func parent(_ number: String, _ logbook: Logbook) throws -> BusinessID? {
        guard let number = OrganisationNumber(number) else { return nil }
        let query = Query(types: [BusinessRegistered.type], tags: [number.tag])
        return try logbook.log.events(query, ReadRange(limit: 1)).first?.decode(as: BusinessRegistered.self)?.business
    }

    private func recordBatch(
        _ bytes: [UInt8], _ results: ImportResults, _ logbook: Logbook, _ provenance: Provenance
    ) throws {
        let batch = DataImported(
            batch: ID(UniqueID(at: .now())), file: SHA256.hash(data: bytes).hexadecimal, accepted: results.registered,
            rejected: results.rejected)
        _ = try logbook.append(RecordImport(batch), provenance)
    }
}

/// Why a row is no business that can be registered.
struct RowProblem: Error {
    let text: Text
}

extension BusinessRegistered {
    /// - Throws: `RowProblem`
    fileprivate init(
        _ unit: RegisterUnit, parent: BusinessID?, digest: String, import options: BusinessImport, on day: CalendarDate
    ) throws {
        guard let number = OrganisationNumber(unit.number) else {
            throw RowProblem(
                text: Text(
                    en: "\(unit.number) is no organisation number: its check digit is wrong",
                    nb: "\(unit.number) er ikke et organisasjonsnummer: kontrollsifferet er feil"))
        }
        if let ended = unit.endedOn {
            throw RowProblem(text: Text(en: "deleted in the register on \(ended)", nb: "slettet i registeret \(ended)"))
        }
        // The digest of a public register's row tells who it is to whoever has the register, so none of it is stored.
        if unit.form == BusinessRegistered.soleProprietorship {
            throw RowProblem(
                text: Text(
                    en: "a sole proprietorship is personal: `loggbok business register --form ENK --owner-name -`",
                    nb: "et enkeltpersonforetak er personlig: `loggbok business register --form ENK --owner-name -`"))
        }
        guard let kom = unit.municipality.flatMap({ MunicipalityNumber($0) }) ?? options.kom else {
            throw RowProblem(
                text: Text(en: "no municipality; --kom says which", nb: "ingen kommune; --kom sier hvilken"))
        }
        let employees = Employees(
            value: unit.employees, sizeClass: unit.hidesEmployees ? .hidden : nil, source: .register, date: day)
        self.init(
            business: ID(UniqueID(at: .now())), orgnr: number, parent: parent, form: unit.form ?? "AS", name: unit.name,
            kom: kom, division: options.division, nace: unit.industry.flatMap { IndustryCode($0, options.standard) },
            employees: employees, sector: unit.isPublic ? .offentlig : .privat, registerDigest: digest)
    }
}
