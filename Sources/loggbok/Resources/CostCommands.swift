import ArgumentParser

struct CostCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        "cost", en: "What the programme costs, and who bears it.", nb: "Hva programmet koster, og hvem som bærer det.",
        example: "loggbok cost record --kroner 4500 --kind venue --funded-by grant",
        subcommands: [CostRecord.self, CostList.self])
}
