import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import Evidence
import JSON
import ViewStorage

struct RetentionCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "retention", en: "How long what is personal is kept, and what is due. Nothing is erased by itself.",
        nb: "Hvor lenge det personlige lagres, og hva som står for tur. Ingenting slettes av seg selv.",
        example: "loggbok retention set contact 36\nloggbok retention list",
        subcommands: [RetentionList.self, RetentionSet.self])
}

/// For how many months after the last event about somebody what is personal is kept, by the kind of subject.
///
/// The file `retention` of the logbook: a line a kind, `contact 36`. No kind has a period until somebody decides on one.
struct RetentionPeriods {
    static let file = "retention"
    static let kinds = ["person", "contact", "actor", "business"]

    private(set) var months: [String: Int] = [:]

    init(_ folder: Folder) throws {
        for line in try folder.lines(Self.file) {
            let words = line.split(separator: " ")
            guard words.count == 2, Self.kinds.contains(String(words[0])), let count = Int(words[1]), count > 0 else {
                throw Failure(
                    .badInput, en: "\(folder(Self.file)): “\(line)” is no kind and months.",
                    nb: "\(folder(Self.file)): «\(line)» er ikke et slag og måneder.")
            }
            months[String(words[0])] = count
        }
    }

    mutating func set(_ kind: String, _ count: Int, in folder: Folder) throws {
        months[kind] = count
        try folder.write(Self.file, months.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined())
    }
}

struct RetentionSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        "set", en: "Say how many months after the last event about them somebody's personal values are kept.",
        nb: "Si hvor mange måneder etter siste hendelse om dem noens personopplysninger lagres.",
        example: "loggbok retention set contact 36")

    @OptionGroup var logbook: LogbookOptions

    @Argument(help: .text(en: "person, contact, actor or business.", nb: "person, contact, actor eller business."))
    var kind: String

    @Argument(help: .text(en: "Months, from 1 to 1200.", nb: "Måneder, fra 1 til 1200."))
    var months: Int

    func run() throws {
        guard RetentionPeriods.kinds.contains(kind), 1...1200 ~= months else {
            throw Failure(
                .usage, en: "Write one of person, contact, actor, business, and 1 to 1200 months.",
                nb: "Skriv én av person, contact, actor, business, og 1 til 1200 måneder.")
        }
        let folder = Folder(try logbook.open().path)
        var periods = try RetentionPeriods(folder)
        try periods.set(kind, months, in: folder)
        Terminal.print(
            Text(en: "\(kind): \(months) months.", nb: "\(kind): \(months) måneder.").spoken)
    }
}

struct RetentionList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list", en: "List whose personal values have been kept long enough.",
        nb: "List opp hvem sine personopplysninger som er lagret lenge nok.", example: "loggbok retention list")

    @OptionGroup var logbook: LogbookOptions

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        let periods = try RetentionPeriods(Folder(logbook.path)).months
        if periods.isEmpty {
            Terminal.note(
                Text(
                    en: "No period is set: `loggbok retention set contact 36`.",
                    nb: "Ingen lagringstid er satt: `loggbok retention set contact 36`."
                ).spoken)
        }
        let today = Timestamp.now().osloDate
        var table = TextTable([
            .init(Text(en: "subject", nb: "hvem")), .init(Text(en: "last event", nb: "siste")),
            .init(Text(en: "due since", nb: "til slett")), .init(Text(en: "values", nb: "verdier"), isNumber: true),
        ])
        for (subject, count) in try logbook.sealedSubjects().sorted(by: { $0.key < $1.key }) {
            guard let months = periods[String(subject.kind)], let last = try logbook.lastDay(of: subject) else {
                continue
            }
            let due = last.adding(months: months)
            if due > today { continue }
            if json {
                Terminal.print { json in
                    json.put("subject", subject)
                    json.put("lastEvent", last)
                    json.put("dueSince", due)
                    json.put("values", count)
                }
            } else {
                table.add([subject.text, "\(last)", "\(due)", "\(count)"])
            }
        }
        if !json { table.print() }
    }
}

extension Logbook {
    /// How many sealed values there are of each subject.
    fileprivate func sealedSubjects() throws -> [Tag: Int] {
        var subjects: [Tag: Int] = [:]
        try log.scanSeals { _, _, seal in
            subjects[seal.subject, default: 0] += 1
            return true
        }
        return subjects
    }

    /// The last day on which something happened that is about the subject.
    fileprivate func lastDay(of subject: Tag) throws -> CalendarDate? {
        var last: CalendarDate?
        try eachEvent(about: subject) { event in
            let day = event.envelope.provenance.time.instant.osloDate
            last = max(day, last ?? day)
        }
        return last
    }
}

extension CalendarDate {
    /// The same day of the month so many months later, or the last day of a shorter month.
    func adding(months: Int) -> CalendarDate {
        let (year, month, day) = components
        let count = year * 12 + month - 1 + months
        let last = Self.days(inMonth: count % 12 + 1, of: count / 12)
        return CalendarDate(year: count / 12, month: count % 12 + 1, day: min(day, last)) ?? self
    }
}
