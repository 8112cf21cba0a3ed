import ArgumentParser
import Decisions
import Events
import Projections

struct FollowupFinish: AppendCommand {
    static let configuration = CommandConfiguration(
        "done", en: "Record that something was looked into.",
        nb: "Registrer at noe er fulgt opp.",
        example: "loggbok followup done 0198f8a5")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(
            en: "The follow-up: its id, or the beginning of it.", nb: "Oppfølgingen: id-en, eller begynnelsen av den."))
    var followup: String

    @OptionGroup var note: NoteOptions

    func rule(_ asking: Asking) throws -> any Rule {
        let (id, row) = try asking.find.followup(followup)
        return FinishFollowup(
            FollowupDone(followup: id, about: row.planned.event.about, note: try note.read(asking)))
    }
}
