import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import Projections

struct VisitRecord: AppendCommand {
    static let configuration = CommandConfiguration(
        "record", en: "Record a visit to a business.",
        nb: "Registrer et bedriftsbesøk.",
        example: "loggbok visit record --business 999900003 --minutes 90 --role motor --on 2026-02-03")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String

    @Option(help: .text(en: "On site or by video.", nb: "På stedet eller video."))
    var mode: VisitMode = .onsite

    @Option(help: .text(en: "How long it took.", nb: "Hvor lenge det varte."))
    var minutes: Int = 60

    @Option(help: .text(en: "How long the way was, there and back.", nb: "Hvor lang reisen var, fram og tilbake."))
    var travelMinutes: Int = 0

    @Option(help: .text(en: "How far, there and back.", nb: "Hvor langt, fram og tilbake."))
    var km: Int = 0

    @Option(help: .text(en: "What the programme did there.", nb: "Hva programmet gjorde der."))
    var role: ProgrammeRole = .motor

    @Option(
        help: .text(en: "What was talked about; repeat for each.", nb: "Hva det ble snakket om; gjenta for hvert."))
    var topic: [String] = []

    @Option(help: .text(en: "How many work there, as they said.", nb: "Hvor mange som arbeider der, slik de sa det."))
    var employees: Int?

    @Option(
        help: .text(
            en: "A partner who came along; repeat for each.", nb: "En samarbeidspartner som var med; gjenta for hver."))
    var partner: [String] = []

    @Option(
        help: .text(en: "Where it was; else where the business is.", nb: "Hvor det var; ellers der virksomheten er."))
    var kom: MunicipalityNumber?

    @Option(
        help: .text(
            en: "Somebody who took part, kept under seal: `-` reads a line; repeat for each.",
            nb: "Noen som var med, lagret forseglet: `-` leser en linje; gjenta for hver.", valueName: "-|edit"))
    var participant: [PersonalArgument] = []

    @OptionGroup var note: NoteOptions

    var found: Set<String> { kom == nil ? ["kom"] : [] }

    var optionNames: [String: String] {
        ["topics": "topic", "employeesStated": "employees", "participants": "participant"]
    }

    func rule(_ asking: Asking) throws -> any Rule {
        let id = try asking.find.business(business)
        return RecordVisit(
            VisitRecorded(
                visit: asking.new(), business: id, mode: mode, minutes: minutes, travelMinutes: travelMinutes, km: km,
                role: role, topics: topic, employeesStated: employees,
                partners: try partner.map { try asking.find.partner($0) },
                kom: try kom ?? asking.find.municipality(of: id, on: asking.day),
                participants: try participant.compactMap {
                    try note.personal.read($0, Text(en: "Participant", nb: "Deltaker"))
                },
                note: try note.read(asking)))
    }

    func warnings(_ event: NewEvent, in log: EventLog) throws -> [Text] {
        guard let kom else { return [] }
        return try [RegionMembers(log).warning(kom)].compactMap { $0 }
    }
}
