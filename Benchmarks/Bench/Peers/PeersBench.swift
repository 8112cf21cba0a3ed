import ArgumentParser
import Glibc

/// Measures what others would be picked instead, beside ours: the same events, the same work, on the same disk.
struct PeersBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peers", abstract: "Measure other stores of events beside ours.",
        discussion: "A ratio says how many times as long as ours a store takes.")

    @OptionGroup var options: BenchOptions

    @Option(help: "How many events the stores begin with; a tenth of the usual in a quick run.")
    var events: Int?

    @Option(help: "The folder with the programs that measure the others.")
    var programs = ".build/peers/bin"

    @Argument(help: "The stores to measure, by the names of their programs; all of them if none is named.")
    var stores: [String] = []

    private static let fewest = 60_000

    func run() throws {
        let events = (events ?? (options.quick ? 100_000 : 1_000_000)) / Workplace.batch * Workplace.batch
        // Else a business has another event among those that the condition looks at.
        guard events >= Self.fewest else { throw ValidationError("At least \(Self.fewest) events.") }
        try options.inPlace { place in
            let disk = try FloorFile(place + "/floor.sync")
            let field = try PeerField(place, programs, stores, events: events)
            var report = PeerReport(machine: try Machine(directory: place), events: events, isQuick: options.quick)
            report.before = try disk.samples()
            print("\(report.machine.description)\n\(events) events behind")
            print("4 KiB on disk after \(report.before.spoken)\n")
            for peer in field.stores { print("\(peer.name): \(peer.terms)") }
            for row in PeerRow.all {
                print(PeerTable.heading(row))
                for measured in try field.measure(row, rounds: row.rounds(isQuick: options.quick)) {
                    print(PeerTable.line(measured))
                    report.measured.append(measured)
                }
                fflush(nil)
            }
            report.after = try disk.samples()
            print("\n4 KiB on disk after \(report.after.spoken) when all was done")
            if let json = options.json { try report.write(to: json, field.stores) }
        }
    }
}
