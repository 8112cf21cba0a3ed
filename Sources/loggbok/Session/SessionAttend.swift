import ArgumentParser
import Decisions
import EventSourcing
import Events
import Projections
import ViewStorage

struct SessionAttend: AppendCommand {
    static let configuration = CommandConfiguration(
        "attend", en: "Record who was at a session, and for how long.",
        nb: "Registrer hvem som var på en samling, og hvor lenge.",
        example:
            "loggbok session attend 0198f7e4 --enrolment 0198f6d3 --minutes 300\nloggbok session attend 0198f7e4 --all")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "The session: its id, or the beginning of it.", nb: "Samlingen: id-en, eller begynnelsen av den.")
    )
    var session: String

    @Option(
        help: .text(
            en: "An enrolment: its id, or the beginning of it; repeat for each.",
            nb: "En påmelding: id-en, eller begynnelsen av den; gjenta for hver."))
    var enrolment: [String] = []

    @Option(help: .text(en: "For how long; else all of the session.", nb: "Hvor lenge; ellers hele samlingen."))
    var minutes: Int?

    @Flag(
        help: .text(
            en: "Everybody who had a seat on the day and is not recorded yet.",
            nb: "Alle som hadde plass den dagen og ikke er registrert ennå."))
    var all = false

    func validate() throws {
        guard all == enrolment.isEmpty else {
            throw ValidationError(
                Text(
                    en: "Say who was there: --enrolment for each, or --all.",
                    nb: "Si hvem som var der: --enrolment for hver, eller --all."
                ).spoken)
        }
    }

    var found: Set<String> { minutes == nil ? ["minutes"] : [] }

    func rule(_ asking: Asking) throws -> any Rule {
        let (id, row) = try asking.find.session(session)
        let present = try all ? expected(at: row, asking) : enrolment.map { try asking.find.enrolment($0) }
        let attendance = present.map { enrolment, who in
            AttendanceRecorded(
                session: id, offer: row.offer, enrolment: enrolment, person: who.enrolment.person,
                minutes: minutes ?? row.minutes)
        }
        guard let first = attendance.first else {
            throw Failure(
                .refused, en: "Nobody is left to record for this session.",
                nb: "Det er ingen igjen å registrere for denne samlingen.")
        }
        return RecordAttendance(first, and: Array(attendance.dropFirst()))
    }

    /// Everybody who is not recorded yet; for another attempt those whom the first one recorded, who are.
    private func expected(at row: SessionRow, _ asking: Asking) throws -> [(id: EnrolmentID, row: EnrolmentRow)] {
        guard let earlier = asking.earlier else { return try asking.find.standing().views.expected(at: row) }
        return try earlier.events.compactMap { try $0.decode(as: AttendanceRecorded.self) }
            .map { try asking.find.enrolment($0.enrolment.description) }
    }
}
