import ArgumentParser
import Decisions
import Events

struct OfferCapacity: AppendCommand {
    static let configuration = CommandConfiguration(
        "capacity", en: "Change how many seats an offer has.",
        nb: "Endre hvor mange plasser et tilbud har.",
        example: "loggbok offer capacity 0198f4b1 10 --reason \"a smaller room\" --move-last")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The offer: its id, or the beginning of it.", nb: "Tilbudet: id-en, eller begynnelsen av den."))
    var offer: String

    @Argument(help: .text(en: "How many seats there are from now on.", nb: "Hvor mange plasser det er fra nå av."))
    var capacity: Int

    @Option(help: .text(en: "Why.", nb: "Hvorfor."))
    var reason: String

    @Flag(
        help: .text(
            en: "Move the last who enrolled to the waiting list, if there are too many.",
            nb: "Flytt de sist påmeldte til ventelista, hvis det er for mange."))
    var moveLast = false

    func rule(_ asking: Asking) throws -> any Rule {
        ChangeCapacity(
            OfferCapacityChanged(offer: try asking.find.offer(offer), capacity: capacity, reason: reason),
            movesLast: moveLast)
    }
}
