import ArgumentParser
import Decisions
import EventSourcing
import Events

struct BusinessClose: AppendCommand {
    static let configuration = CommandConfiguration(
        "close", en: "Record that a business is no more.",
        nb: "Registrer at en virksomhet er nedlagt.",
        example: "loggbok business close 999900011 --reason bankruptcy --date 2026-01-31")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String

    @Option(help: .text(en: "bankruptcy, deleted or gone.", nb: "bankruptcy, deleted eller gone."))
    var reason: BusinessClosed.Reason

    @Option(help: .text(en: "Its last day; else the day it happened.", nb: "Siste dag; ellers dagen det skjedde."))
    var date: CalendarDate?

    func rule(_ asking: Asking) throws -> any Rule {
        CloseBusiness(
            BusinessClosed(
                business: try asking.find.business(business), date: date ?? asking.day, reason: reason))
    }
}
