import ArgumentParser
import Decisions
import Events
import Projections

struct FollowupDrop: AppendCommand {
    static let configuration = CommandConfiguration(
        "drop", en: "Record that something need not be looked into any more.",
        nb: "Registrer at noe ikke lenger må følges opp.",
        example: "loggbok followup drop 0198f8a5 --reason \"solved\"")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "The follow-up: its id, or the beginning of it.", nb: "Oppfølgingen: id-en, eller begynnelsen av den."))
    var followup: String

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String?

    @OptionGroup var note: NoteOptions

    func rule(_ asking: Asking) throws -> any Rule {
        let (id, row) = try asking.find.followup(followup)
        return DropFollowup(
            FollowupDropped(
                followup: id, about: row.planned.event.about, reason: reason, note: try note.read(asking)))
    }
}
