import ArgumentParser
import Decisions
import EventSourcing
import Events

struct EraseDefer: AppendCommand {
    static let configuration = CommandConfiguration(
        "defer", en: "Record that an erasure must wait, and for what; until then they can be read again.",
        nb: "Registrer at en sletting må vente, og hvorfor; til da kan de leses igjen.",
        example: "loggbok erase defer person:0198f3a2 --until 2031-12-31 --legal-basis \"arkivlova § 9\"")

    @OptionGroup var options: AppendingOptions
    @OptionGroup var who: SubjectArgument

    @Option(help: .text(en: "The last day it waits.", nb: "Siste dag den venter."))
    var until: CalendarDate

    @Option(help: .text(en: "What goes before it.", nb: "Det som går foran."))
    var legalBasis: String

    func rule(_ asking: Asking) throws -> any Rule {
        DeferErasure(
            ErasureDeferred(subject: try asking.find.subject(who.subject), until: until, legalBasis: legalBasis))
    }
}
