import ArgumentParser
import Decisions
import EventSourcing
import Events

struct BusinessUpdate: AppendCommand {
    static let configuration = CommandConfiguration(
        "update", en: "Record that something about a business is different.",
        nb: "Registrer at noe ved en virksomhet er annerledes.",
        example: "loggbok business update 999900003 --field employees --new 9 --source visit")

    @OptionGroup var options: AppendingOptions

    @Argument(help: .text(en: "The business: its number or id.", nb: "Virksomheten: nummer eller id."))
    var business: String

    @Option(help: .text(en: "What is different.", nb: "Hva som er annerledes."))
    var field: BusinessUpdated.Field

    @Option(
        help: .text(
            en: "What it is now; of an owner, which is kept under seal: `-` or `edit`.",
            nb: "Hva det er nå; om en eier, som lagres forseglet: `-` eller `edit`."))
    var new: String

    @Option(help: .text(en: "What it was.", nb: "Hva det var."))
    var old: String?

    @Option(help: .text(en: "Who said so.", nb: "Hvem som sa det."))
    var source: BusinessUpdated.Source = .visit

    @OptionGroup var personal: PersonalOptions

    func rule(_ asking: Asking) throws -> any Rule {
        UpdateBusiness(
            BusinessUpdated(
                business: try asking.find.business(business), field: field, old: old, new: field.isPersonal ? nil : new,
                source: source,
                newPersonal: field.isPersonal
                    ? try personal.read(PersonalArgument(argument: new), Text(en: "Now", nb: "Nå")) : nil))
    }
}
