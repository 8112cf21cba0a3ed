import ArgumentParser
import EventSourcing
import Events
import JSON
import Projections
import ViewStorage

struct FollowupShowList: ParsableCommand {
    static let configuration = CommandConfiguration(
        "list",
        en: "List what to do: follow-ups by their day, businesses that heard nothing for long, needs without an offer.",
        nb: "List opp hva som må gjøres: oppfølging etter dag, virksomheter uten kontakt, behov uten tilbud.",
        example: "loggbok followup list\nloggbok followup list --at 2026-03-01")

    @OptionGroup var options: ReadingOptions

    func run() throws {
        let logbook = try options.logbook.open()
        let views = try options.standing(logbook).views
        let today = try options.today(logbook)
        let attention = try Attention(views, on: today)
        if options.json {
            AttentionRendering.print(json: attention, on: today)
        } else {
            try AttentionRendering.print(attention, views, on: today)
        }
    }
}
