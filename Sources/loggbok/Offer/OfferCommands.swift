import ArgumentParser

struct OfferCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "offer", en: "What providers offer.", nb: "Hva tilbydere tilbyr.",
        example: "loggbok offer list",
        subcommands: [
            OfferCreate.self, OfferPublish.self, OfferRevise.self, OfferCapacity.self, OfferStart.self, OfferClose.self,
            OfferCancel.self, OfferList.self, OfferShow.self,
        ])
}
