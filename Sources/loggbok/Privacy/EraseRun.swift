import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import Evidence
import JSON
import Privacy
import ViewStorage

struct EraseRun: ParsableCommand {
    static let configuration = CommandConfiguration(
        "run", en: "Carry out erasures that were requested: keys and values go. There is no way back.",
        nb: "Gjennomfør slettinger som det er bedt om: nøkler og verdier forsvinner. Det er ingen vei tilbake.",
        example: "loggbok erase run contact:0198f3a2\nloggbok erase run --all-due")

    @OptionGroup var logbook: LogbookOptions

    @Argument(
        help: .text(
            en: "Who: person:…, contact:…, actor:… or business:…, the id or the beginning of it.",
            nb: "Hvem: person:…, contact:…, actor:… eller business:…, id-en eller begynnelsen av den."))
    var subject: String?

    @Flag(
        help: .text(
            en: "Everybody whose erasure was requested and waits for nothing.",
            nb: "Alle som det er bedt om sletting av, og som ikke venter på noe."))
    var allDue = false

    @Option(
        help: .text(
            en: "By when the last backup of the keys from before is gone; else in 30 days.",
            nb: "Når siste sikkerhetskopi av nøklene fra før er borte; ellers om 30 dager.", valueName: "date"))
    var backupsGoneBy: CalendarDate?

    @Flag(help: .text(en: "The receipt in JSON.", nb: "Kvitteringen i JSON."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        try logbook.requireNotRolledBack()
        try logbook.finishErasures()
        let today = Timestamp.now().osloDate
        var subjects: [Tag] = []
        if let subject {
            let find = Resolver(standing: { try logbook.views.current() })
            subjects = [try find.subject(subject)]
        } else if allDue {
            subjects = try logbook.erasures.due(on: today)
        } else {
            throw Failure(
                .usage, en: "Whose? Name them, or say --all-due.", nb: "Hvem? Nevn dem, eller skriv --all-due.")
        }
        for subject in subjects {
            // Asked before anything is taken away; the event itself comes when it is done.
            do { try logbook.requireErasable(subject) } catch let refusal as Refusal {
                try Reporting.refuse(refusal, logbook.log, json: json)
            }
            guard let event = try logbook.erase(subject, backupsGoneBy: backupsGoneBy) else { continue }
            try answer(event, logbook)
        }
        if subjects.isEmpty { Terminal.note(Text(en: "Nothing is due.", nb: "Ingenting står for tur.").spoken) }
    }

    /// What was taken away, and what was not reached.
    private func answer(_ event: RecordedEvent, _ logbook: Logbook) throws {
        guard let erased = try event.decode(as: SubjectErased.self) else { return }
        let exports = try logbook.handedOut.holding(erased.subject)
        if json {
            return Terminal.print { json in
                json.put("status", "erased")
                json.put("subject", erased.subject)
                json.put("position", event.position)
                json.put("sealedValues", erased.sealedValues)
                json.put("stores", erased.stores)
                json.put("keyBackupsGoneBy", erased.keyBackupsGoneBy)
                json.put("exports", exports)
            }
        }
        let date = erased.keyBackupsGoneBy
        let stores = erased.stores.joined(separator: ", ")
        let lines = [
            Text(
                en: "\(erased.subject) is erased: \(erased.sealedValues) values in \(stores).",
                nb: "\(erased.subject) er slettet: \(erased.sealedValues) verdier i \(stores)."),
            Text(
                en: "  position \(event.position)  event \(event.id)",
                nb: "  posisjon \(event.position)  hendelse \(event.id)"),
            Text(
                en:
                    "Not reached: backups of the keys from before, gone by \(date); make a new one now. Copies of the log "
                    + "hold what nobody can read without them.",
                nb:
                    "Ikke nådd: sikkerhetskopier av nøklene fra før, borte innen \(date); lag en ny nå. Kopier av loggen har "
                    + "det som ingen kan lese uten dem."),
        ]
        for line in lines { Terminal.print(wrapped: line.spoken, indent: 2) }
        for export in exports {
            Terminal.print(
                wrapped: Text(en: "Not reached: \(export)", nb: "Ikke nådd: \(export)").spoken, indent: 2)
        }
    }
}

extension ErasureLedger {
    /// Whose erasure was requested, and waits for nothing on the day.
    func due(on day: CalendarDate) throws -> [Tag] {
        try standing().compactMap { subject, standing in
            switch standing {
            case .requested: subject
            case .deferred(_, let until): until < day ? subject : nil
            case .erased: nil
            }
        }.sorted()
    }
}
