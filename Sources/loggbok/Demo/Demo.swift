import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import Projections
import ViewStorage

struct Demo: ParsableCommand {
    static let configuration = CommandConfiguration(
        "demo", en: "Make a logbook of a year in Namdalen, and look at it as each user would.",
        nb: "Lag en loggbok over et år i Namdalen, og se på den slik hver bruker ville gjort.",
        example: "loggbok demo\nloggbok demo /tmp/demo.loggbok")

    @Argument(help: .text(en: "The directory to make.", nb: "Katalogen som skal lages."))
    var directory = "demo.loggbok"

    @Option(
        help: .text(
            en: "nb or en; else the locale's.", nb: "nb eller en; ellers det systemet er satt til.", valueName: "nb|en")
    )
    var language: Language?

    /// What the origin of every demo begins with; the rest is another one each time, so that two of them share no keys.
    private static let origin = "demo.loggbok.example/"

    func run() throws {
        let clock = DemoClock()
        let logbook = try makeOrOpen(clock)
        let appended = try DemoHistory.lines.count { try append($0, to: logbook, clock) }
        Terminal.print(
            Text(
                en: "\(directory): a year in Namdalen, \(try logbook.log.head()) events (\(appended) of them new).",
                nb: "\(directory): et år i Namdalen, \(try logbook.log.head()) hendelser (\(appended) av dem nye)."
            ).spoken)
        try tour(logbook)
    }

    /// A demo that is there already is used again: what it has, it has.
    private func makeOrOpen(_ clock: DemoClock) throws -> Logbook {
        do {
            let origin = Self.origin + String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16)
            return try Logbook.create(directory, region: "namdal", origin: origin, clock: { clock.now })
        } catch LogError.exists {
            let logbook = try Logbook.open(directory)
            guard logbook.log.origin.hasPrefix(Self.origin) else {
                throw Failure(
                    .refused, en: "\(directory) is a logbook, but no demo. Name another directory.",
                    nb: "\(directory) er en loggbok, men ingen demo. Velg en annen katalog.")
            }
            return logbook
        }
    }

    /// Appends the line through the rule of its type; false if it was there before.
    private func append(_ bytes: [UInt8], to logbook: Logbook, _ clock: DemoClock) throws -> Bool {
        let line = try InputLine(bytes, else: Provenance(time: OffsetTime(oslo: .now()), actor: "actor:demo"))
        guard let id = line.id, let rule = Rulebook.rule(for: line.event) else {
            preconditionFailure("a line of the demo has no id or no rule")
        }
        if try logbook.log.position(of: id) != nil { return false }
        clock.set(try DemoHistory.recordedTime(of: bytes))
        _ = try logbook.append(rule, line.provenance, id: id)
        return true
    }
}

// MARK: - The tour

extension Demo {
    private func tour(_ logbook: Logbook) throws {
        let autumn = "2025-09-20"
        let views = try logbook.views.current().views
        let need = try views.needs.needs.rows().first { $0.row.need.title.hasPrefix("Førstegangsleder") }
        let full = try views.offers.offers.rows().first { $0.row.status == .published && $0.row.waiting > 0 }
        let persons = try views.partners.persons.keys(prefix: [])
        guard let need, let full, let person = persons.last else { preconditionFailure("the demo lacks what it shows") }
        let offer = ShortIDs(try views.offers.offers.keys(prefix: []).map(\.value))(full.key.value)

        say(
            en: "The coordinator's board, as it was known on \(autumn)",
            nb: "Koordinatorens tavle, slik den var kjent \(autumn)")
        try show(["board", "--limit", "3", "--at", autumn])
        say(en: "One need, and what will do for it", nb: "Ett behov, og hva som passer")
        try show([
            "need", "show", ShortIDs(try views.needs.needs.keys(prefix: []).map(\.value))(need.key.value), "--at",
            autumn,
        ])
        say(en: "Seats and waiting list", nb: "Plasser og venteliste")
        try show(["offer", "show", offer])
        say(en: "An enrolment that is refused, and by what", nb: "En påmelding som avvises, og av hva")
        try show([
            "enrolment", "register", "--offer", offer, "--person", ShortIDs(persons.map(\.value))(person.value),
            "--on", "2025-12-10",
        ])
        say(en: "The analyst's figures", nb: "Analytikerens tall")
        let figures = ["stats", "reached", "--period", "2025-H1", "--by", "municipality", "--by", "quarter"]
        try show(figures)
        say(en: "The same figures as they stood at position 100", nb: "De samme tallene slik de sto ved posisjon 100")
        try show(figures + ["--at", "100"])
        say(
            en: "The auditor: is the log whole, and do the views follow from it?",
            nb: "Revisoren: er loggen hel, og følger visningene av den?")
        try show(["verify"])
        try show(["views", "digest"])
        try show(["views", "rebuild"])
        try show(["views", "digest"])
        say(
            en: "It is yours to try:  export LOGGBOK=\(directory);  loggbok --help",
            nb: "Prøv den selv:  export LOGGBOK=\(directory);  loggbok --help")
    }

    private func say(en: String, nb: String) { Terminal.print("\n## \(Text(en: en, nb: nb).spoken)") }

    /// Runs a command as if it had been typed; a refusal is part of what is shown.
    private func show(_ words: [String]) throws {
        Terminal.print("$ loggbok \(words.joined(separator: " "))".asTyped())
        var command = try Loggbok.parseAsRoot(words + ["--logbook", directory])
        do { try command.run() } catch let failure as Failure where failure.code == .refused {
            Terminal.print(wrapped: "loggbok: \(failure.text.spoken)", indent: 2)
        }
    }
}
