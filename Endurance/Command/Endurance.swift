import ArgumentParser
import Glibc

/// Tries what a log must endure: kills, power cuts, days of work.
@main
struct Endurance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "endurance", abstract: "Kills, cuts the power, works on; counts what was lost.",
        subcommands: [Crash.self, SoakCommand.self, Worker.self])
}
