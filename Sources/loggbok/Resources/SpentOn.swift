import ArgumentParser
import Events

/// What hours, journeys and costs were for.
struct SpentOn: ParsableArguments {
    @Option(help: .text(en: "For this business: number or id.", nb: "For denne virksomheten: nummer eller id."))
    var business: String?

    @Option(
        help: .text(
            en: "For this offer: its id, or the beginning of it.",
            nb: "For dette tilbudet: id-en, eller begynnelsen av den."))
    var offer: String?

    func found(_ asking: Asking) throws -> (business: BusinessID?, offer: OfferID?) {
        (try business.map { try asking.find.business($0) }, try offer.map { try asking.find.offer($0) })
    }
}
