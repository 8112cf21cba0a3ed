import ArgumentParser
import Decisions
import Events

struct NeedCover: AppendCommand {
    static let configuration = CommandConfiguration(
        "cover", en: "Record that a need is met.",
        nb: "Registrer at et behov er dekket.",
        example: "loggbok need cover 0198f3a2 --offer 0198f4b1 --heads 3")

    @OptionGroup var options: AppendingOptions

    @Argument(
        help: .text(en: "The need: its id, or the beginning of it.", nb: "Behovet: id-en, eller begynnelsen av den."))
    var need: String

    @Option(
        help: .text(
            en: "The offer that met it; none if it was met otherwise.",
            nb: "Tilbudet som dekket det; ingen hvis det ble dekket på annen måte."))
    var offer: String?

    @Option(help: .text(en: "For how many.", nb: "For hvor mange."))
    var heads: Int = 1

    @Flag(help: .text(en: "More heads than the need has is meant.", nb: "Flere personer enn behovet har, er ment."))
    var allowMore = false

    var optionNames: [String: String] {
        ["headsCovered": "heads"]
    }

    func rule(_ asking: Asking) throws -> any Rule {
        let offer = try offer.map { try asking.find.offer($0) }
        return CoverNeed(
            NeedCovered(
                need: try asking.find.need(need), offer: offer, by: offer == nil ? .other : .offer, headsCovered: heads),
            allowsMoreHeads: allowMore)
    }
}
