import ArgumentParser

/// What can be measured: the rows of the table unless something else is named.
@main
struct Main: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tools/bench",
        abstract: "Measure the log and the views.",
        subcommands: [Bench.self, PeersBench.self, SizesBench.self, LargeBench.self],
        defaultSubcommand: Bench.self)
}
