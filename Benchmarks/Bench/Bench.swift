import ArgumentParser
import Glibc

/// Measures the log and the views, each piece of work beside the least that a plain C program does for it.
struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rows",
        abstract: "Measure each row of the table beside its floor, in the same run.",
        discussion: "Rows: \(Row.all.map(\.name).joined(separator: ", ")).")

    @OptionGroup var options: BenchOptions

    @Option(help: "How many events the log begins with.")
    var events = 1_000_000

    @Argument(help: "The rows to measure; all of them if none is named.")
    var rows: [String] = []

    func validate() throws {
        guard events >= Workplace.batch else { throw ValidationError("At least \(Workplace.batch) events.") }
        for name in rows where !Row.all.contains(where: { $0.name == name }) {
            throw ValidationError("There is no row \(name).")
        }
    }

    func run() throws { try options.inPlace(measure) }

    private func measure(in place: String) throws {
        let chosen = rows.isEmpty ? Row.all : Row.all.filter { rows.contains($0.name) }
        let workplace = try Workplace(directory: place, events: events, isQuick: options.quick)
        var report = Report(machine: try Machine(directory: place), events: workplace.events, isQuick: options.quick)
        let before = try workplace.syncs()
        print("\(report.machine.description)\n\(workplace.events) events; 4 KiB on disk after \(text(before))\n")
        print(Table.heading)
        for row in chosen {
            let measurement = try row.measure(workplace)
            report.rows.append((row, measurement))
            print(Table.lines(row, measurement))
            fflush(nil)
        }
        let after = try workplace.syncs()
        print("\n4 KiB on disk after \(text(after)) when all was done")
        report.sync = (before, after)
        if let json = options.json { try report.write(to: json) }
    }

    private func text(_ syncs: Samples) -> String {
        "\(Table.text(syncs.median, .seconds)) (nine of ten within \(Table.text(syncs.quantile(0.9), .seconds)))"
    }
}

extension Workplace {
    /// What 4 KiB take to reach the disk right now.
    fileprivate func syncs() throws -> Samples { try inTurn(rounds(400), { _ in try self.disk.sync() })[0] }
}
