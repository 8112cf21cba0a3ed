import EventSourcing
import EventStorage
import Events
import Evidence
import Projections
import ViewStorage

/// A report that was locked, and the event that says so.
struct LockedReport {
    let event: ReportLocked
    let recorded: RecordedEvent

    /// All locked reports, in the order of the log.
    static func all(in log: EventLog) throws -> [LockedReport] {
        try log.events(Query(types: [ReportLocked.type])).compactMap { recorded in
            try recorded.decode(as: ReportLocked.self).map { LockedReport(event: $0, recorded: recorded) }
        }
    }

    /// The report that `text` names by its id or the beginning of it, or by its period: then its latest edition.
    static func find(_ text: String, in log: EventLog) throws -> LockedReport {
        let all = try all(in: log)
        let named = all.filter { $0.event.period == text }
        if let latest = named.max(by: { $0.event.edition < $1.event.edition }) { return latest }
        let prefix = text.hasPrefix("report:") ? String(text.dropFirst(7)) : text
        let found = all.filter { !prefix.isEmpty && $0.event.report.value.description.hasPrefix(prefix.lowercased()) }
        guard let first = found.first else {
            throw Failure(
                .notThere, en: "There is no locked report “\(text)”.", nb: "Det finnes ingen låst rapport «\(text)».")
        }
        guard found.count == 1 else {
            throw Failure(
                .badInput, en: "“\(text)” could be \(found.count) different reports; type more of it.",
                nb: "«\(text)» kan være \(found.count) ulike rapporter; skriv mer av den.")
        }
        return first
    }

    /// The report that `text` names; says which edition it is, where the period was locked more than once.
    static func findSayingWhich(_ text: String, in log: EventLog) throws -> LockedReport {
        let found = try find(text, in: log)
        let others = try all(in: log).filter {
            $0.event.period == found.event.period && $0.event.template == found.event.template
                && $0.event.report != found.event.report
        }
        guard !others.isEmpty else { return found }
        let names = others.map { "\($0.event.edition): \($0.event.report.value)" }.joined(separator: ", ")
        let (edition, period) = (found.event.edition, found.event.period)
        Terminal.note(
            Text(
                en: "This is edition \(edition) of \(period). The others are \(names).",
                nb: "Dette er utgave \(edition) av \(period). De andre er \(names)."
            ).spoken)
        return found
    }

    /// The definition it was made by.
    func template() throws -> ReportTemplate {
        guard let template = ReportTemplate.named(event.template) else {
            throw Failure(
                .notThere, en: "This program has no report “\(event.template)”.",
                nb: "Dette programmet har ingen rapport «\(event.template)».")
        }
        return template
    }

    func period() throws -> Period {
        guard let period = Period(event.period) else {
            throw Failure(
                .damaged, en: "The locked report's period “\(event.period)” cannot be read.",
                nb: "Den låste rapportens periode «\(event.period)» kan ikke leses.")
        }
        return period
    }

    /// The report made anew from the part of the log that it was made from.
    func remade(_ logbook: Logbook) throws -> PeriodReport {
        try PeriodReport.make(template(), period(), at: Horizon(knownAt: event.position), logbook)
    }
}

/// The figures of a locked report as they are kept beside the log: `reports/<id>.csv`.
struct LockedFigures {
    private let folder: Folder
    private let name: String
    var path: String { folder(name) }

    init(_ logbook: Logbook, _ report: ReportID) {
        folder = Folder(logbook.path + "/reports")
        name = "\(report.value).csv"
    }

    /// The lines that are kept; `nil` if the file is gone.
    func read() throws -> [String]? {
        try folder.text(name)?.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    /// Written, and on disk, before the event that names their digest.
    func write(_ report: PeriodReport) throws {
        try folder.create()
        try folder.write(name, report.lines.map { "\($0)\n" }.joined())
    }
}
