import ArgumentParser
import Decisions
import EventSourcing
import EventStorage
import Events
import JSON
import ViewStorage

struct EraseStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        "status", en: "List who is to be forgotten, waits for it, or was.",
        nb: "List opp hvem som skal glemmes, venter på det eller er glemt.", example: "loggbok erase status")

    @OptionGroup var logbook: LogbookOptions

    @Flag(help: .text(en: "One JSON object a line.", nb: "Ett JSON-objekt per linje."))
    var json = false

    func run() throws {
        let logbook = try logbook.open()
        let today = Timestamp.now().osloDate
        var table = TextTable([
            .init(Text(en: "subject", nb: "hvem")), .init(Text(en: "since", nb: "siden")),
            .init(Text(en: "state", nb: "tilstand")),
        ])
        for (subject, standing) in try logbook.erasures.standing().sorted(by: { $0.key < $1.key }) {
            let day = try logbook.log.event(at: standing.position)?.envelope.recordedTime.osloDate
            if json {
                Terminal.print { json in
                    json.put("subject", subject)
                    json.put("state", standing.name(on: today))
                    json.put("position", standing.position)
                    if case .deferred(_, let until) = standing { json.put("until", until) }
                }
            } else {
                table.add([subject.text, day.map { "\($0)" } ?? "", standing.title(on: today).spoken])
            }
        }
        if !json { table.print() }
    }
}

extension KnownErasures.Standing {
    /// The event that says so.
    var position: Position {
        switch self {
        case .requested(let position), .deferred(let position, _), .erased(let position): position
        }
    }

    fileprivate func name(on day: CalendarDate) -> String {
        switch self {
        case .requested: "requested"
        case .deferred(_, let until): until < day ? "due" : "deferred"
        case .erased: "erased"
        }
    }

    fileprivate func title(on day: CalendarDate) -> Text {
        switch self {
        case .requested: Text(en: "requested: `erase run` is due", nb: "bedt om: `erase run` står for tur")
        case .deferred(_, let until) where until < day:
            Text(en: "deferred until \(until): due", nb: "utsatt til \(until): står for tur")
        case .deferred(_, let until): Text(en: "deferred until \(until)", nb: "utsatt til \(until)")
        case .erased: Text(en: "erased", nb: "slettet")
        }
    }
}
