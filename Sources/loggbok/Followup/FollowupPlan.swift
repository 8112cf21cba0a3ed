import ArgumentParser
import Decisions
import EventSourcing
import Events

struct FollowupPlan: AppendCommand {
    static let configuration = CommandConfiguration(
        "plan", en: "Promise to look into a business, a need or an offer.",
        nb: "Lov å følge opp en virksomhet, et behov eller et tilbud.",
        example: "loggbok followup plan --business 999900003 --due 2026-03-01")

    @OptionGroup var options: AppendingOptions

    @Option(help: .text(en: "The last day to do it.", nb: "Siste dag å gjøre det."))
    var due: CalendarDate

    @Option(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String?

    @Option(
        help: .text(en: "The need: its id, or the beginning of it.", nb: "Behovet: id-en, eller begynnelsen av den."))
    var need: String?

    @Option(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String?

    @OptionGroup var note: NoteOptions

    func validate() throws {
        guard [business, need, offer].count(where: { $0 != nil }) == 1 else {
            throw ValidationError(
                Text(
                    en: "Say what it is about: one of --business, --need and --offer.",
                    nb: "Si hva det gjelder: én av --business, --need og --offer."
                ).spoken)
        }
    }

    var optionNames: [String: String] {
        ["dueOn": "due"]
    }

    func rule(_ asking: Asking) throws -> any Rule {
        PlanFollowup(
            FollowupPlanned(
                followup: asking.new(), dueOn: due, about: try about(asking), note: try note.read(asking)))
    }

    private func about(_ asking: Asking) throws -> FollowupSubject {
        if let business { return .business(try asking.find.business(business)) }
        if let need { return .need(try asking.find.need(need)) }
        return .offer(try asking.find.offer(offer ?? ""))
    }
}
