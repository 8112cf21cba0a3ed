import ArgumentParser
import EventSourcing
import EventStorage
import Events
import Projections
import ViewStorage

/// Which logbook, and in what language: every command has these.
struct LogbookOptions: ParsableArguments {
    @Option(
        help: .text(
            en: "The logbook's directory; else LOGGBOK.", nb: "Loggbokas katalog; ellers LOGGBOK.", valueName: "dir"))
    var logbook: String?

    @Option(
        help: .text(
            en: "nb or en; else the locale's.", nb: "nb eller en; ellers det systemet er satt til.", valueName: "nb|en")
    )
    var language: Language?

    func open(_ positional: String? = nil) throws -> Logbook {
        guard let path = positional ?? logbook ?? environmentVariable("LOGGBOK") else {
            throw Failure(
                .usage, en: "Which logbook? Say --logbook DIR, or set LOGGBOK.",
                nb: "Hvilken loggbok? Skriv --logbook KATALOG, eller sett LOGGBOK.")
        }
        return try Logbook.open(path)
    }
}

/// What every command that shows something has.
struct ReadingOptions: ParsableArguments {
    @OptionGroup var logbook: LogbookOptions

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    @Option(
        help: .text(
            en: "As it was known at a position, day or time.", nb: "Slik det var kjent ved en posisjon, dag eller tid.",
            valueName: "position|time"))
    var at: Moment?

    @Option(
        help: .text(
            en: "Only what had happened by the end of this day, whenever it was recorded.",
            nb: "Bare det som hadde skjedd ved slutten av denne dagen, uansett når det ble registrert.",
            valueName: "date"))
    var validAt: CalendarDate?

    /// The views as asked for: of now, or as they were on one time axis or on both.
    func standing(_ logbook: Logbook) throws -> ViewStore<ProgrammeViews>.Standing {
        let progress = ProgressLine()
        defer { progress.end() }
        if at == nil, validAt == nil { return try logbook.views.current(progress: progress.report) }
        let horizon = Horizon(
            knownAt: try at?.position(in: logbook.log) ?? .end, happenedBefore: validAt?.endInOslo)
        return try logbook.views.asKnown(horizon, progress: progress.report)
    }

    /// The part of the log that is shown.
    func horizon(_ logbook: Logbook) throws -> Horizon {
        Horizon(knownAt: try at?.position(in: logbook.log) ?? logbook.log.head())
    }

    /// The day that counts as today for what is shown.
    func today(_ logbook: Logbook) throws -> CalendarDate {
        if let validAt { return validAt }
        guard let at else { return Timestamp.now().osloDate }
        let position = try at.position(in: logbook.log)
        return try logbook.log.event(at: position)?.envelope.recordedTime.osloDate ?? Timestamp.now().osloDate
    }
}

extension CalendarDate {
    /// The moment at which the day is over in Oslo.
    var endInOslo: Timestamp { OffsetTime(osloMidnight: adding(days: 1)).instant }
}

/// How many events are printed at most.
struct LimitOption: ParsableArguments {
    @Option(help: .text(en: "At most so many events.", nb: "Høyst så mange hendelser."))
    var limit: Int?

    func validate() throws {
        guard (limit ?? 0) >= 0 else {
            throw ValidationError(
                Text(en: "--limit cannot be negative.", nb: "--limit kan ikke være negativ.").spoken)
        }
    }
}

/// A moment of the log: a position, or a time by which something was recorded.
enum Moment: ExpressibleByArgument {
    case position(Position)
    case time(Timestamp)

    init?(argument: String) {
        if let number = UInt64(argument) {
            self = .position(Position(number))
        } else if let day = CalendarDate(argument) {
            self = .time(Timestamp(microseconds: day.endInOslo.microseconds - 1))
        } else if let time = OffsetTime(argument) ?? OsloClock(argument: argument)?.time {
            self = .time(time.instant)
        } else {
            return nil
        }
    }

    /// Where it lies in the log, or beyond its end.
    func bound(in log: EventLog) throws -> Position {
        switch self {
        case .time(let time): try log.position(recordedBy: time)
        case .position(let position): position
        }
    }

    /// - Throws: `Failure` for a position the log has not reached.
    func position(in log: EventLog) throws -> Position {
        let (position, head) = (try bound(in: log), try log.head())
        guard position <= head else {
            throw Failure(
                .notThere, en: "The log has \(head) events; there is no position \(position).",
                nb: "Loggen har \(head) hendelser; det finnes ingen posisjon \(position).")
        }
        return position
    }
}

/// What every command that records something has.
struct AppendingOptions: ParsableArguments {
    @OptionGroup var logbook: LogbookOptions

    @Flag(help: .text(en: "Answer in JSON.", nb: "Svar i JSON."))
    var json = false

    @Flag(
        help: .text(
            en: "Say what would be recorded; record nothing.",
            nb: "Si hva som ville blitt registrert; registrer ingenting."))
    var check = false

    @Option(
        help: .text(
            en: "When it happened, 2026-02-03 or 2026-02-03T10:20; else now.",
            nb: "Når det skjedde, 2026-02-03 eller 2026-02-03T10:20; ellers nå.", valueName: "date|time"))
    var on: Occasion?

    @Option(
        help: .text(
            en: "Who records it; else LOGGBOK_ACTOR.", nb: "Hvem som registrerer; ellers LOGGBOK_ACTOR.",
            valueName: "id"))
    var actor: String?

    @Option(
        name: .customLong("as"),
        help: .text(
            en: "In what role; else LOGGBOK_ROLE.", nb: "I hvilken rolle; ellers LOGGBOK_ROLE.", valueName: "role"))
    var actingAs: String?

    @Option(
        help: .text(
            en: "Id of this request: a retry with the same one gives the first answer again.",
            nb: "Forespørselens id: et nytt forsøk med samme id gir det første svaret igjen.", valueName: "id"))
    var request: String?

    func provenance() throws -> Provenance {
        let actor = ActorName.of(self.actor)
        let role = actingAs ?? environmentVariable("LOGGBOK_ROLE") ?? ""
        for name in [actor, role.isEmpty ? "-" : role, request ?? "-"] where !Provenance.isName(name) {
            throw Failure(
                .usage, en: "“\(name)” cannot be an id: use letters, digits and . _ ~ : - of ASCII.",
                nb: "«\(name)» kan ikke være en id: bruk bokstaver, tall og . _ ~ : - i ASCII.")
        }
        if !check { ActorName.warning(self.actor).map(Reporting.warn) }
        return Provenance(
            time: on?.time ?? OffsetTime(oslo: .now()), actor: actor, role: role, command: request ?? "")
    }

    /// The tag by which a retry finds what the first attempt did.
    func commandTag() throws -> Tag? {
        guard let request else { return nil }
        guard let tag = Tag("command", request) else {
            throw Failure(
                .usage, en: "“\(request)” cannot be a request's id: use letters, digits and . _ ~ -",
                nb: "«\(request)» kan ikke være id for en forespørsel: bruk bokstaver, tall og . _ ~ -")
        }
        return tag
    }
}

/// A day or a time at which something happened.
struct Occasion: ExpressibleByArgument {
    let time: OffsetTime

    init?(argument: String) {
        if let day = CalendarDate(argument) {
            time = OffsetTime(osloMidnight: day)
        } else if let time = OffsetTime(argument) ?? OsloClock(argument: argument)?.time {
            self.time = time
        } else {
            return nil
        }
    }
}
