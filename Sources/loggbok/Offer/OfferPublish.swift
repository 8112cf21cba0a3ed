import ArgumentParser
import Decisions
import Events

struct OfferPublish: AppendCommand {
    static let configuration = CommandConfiguration(
        "publish", en: "Publish an offer: people can enrol.",
        nb: "Publiser et tilbud: folk kan melde seg på.",
        example: "loggbok offer publish 0198f4b1 --capacity 12 --waiting-list")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String

    @Option(help: .text(en: "How many seats there are.", nb: "Hvor mange plasser det er."))
    var capacity: Int

    @Flag(help: .text(en: "People may wait for a seat.", nb: "Folk kan vente på plass."))
    var waitingList = false

    func rule(_ asking: Asking) throws -> any Rule {
        PublishOffer(
            OfferPublished(offer: try asking.find.offer(offer), capacity: capacity, waitingList: waitingList))
    }
}
