import ArgumentParser
import Decisions
import EventSourcing
import Events

struct BusinessMerge: AppendCommand {
    static let configuration = CommandConfiguration(
        "merge", en: "Record that a business became part of another.",
        nb: "Registrer at en virksomhet ble slått sammen med en annen.",
        example: "loggbok business merge 999900011 --into 999900003 --date 2026-01-01")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String

    @Option(
        help: .text(en: "The business that goes on: its number or id.", nb: "Virksomheten som består: nummer eller id.")
    )
    var into: String

    @Option(
        help: .text(en: "From which day; else the day it happened.", nb: "Fra hvilken dag; ellers dagen det skjedde."))
    var date: CalendarDate?

    func rule(_ asking: Asking) throws -> any Rule {
        MergeBusiness(
            BusinessMerged(
                business: try asking.find.business(business), into: try asking.find.business(into),
                date: date ?? asking.day))
    }
}
