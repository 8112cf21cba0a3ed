import ArgumentParser
import Glibc
import JSON

/// Rebuilds, verifies and exports a large log: how long, with how much memory, and whether the progress told the truth.
struct LargeBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "large", abstract: "Rebuild, verify and export a large log; watch memory and progress.",
        discussion: "The log and its export take about two kilobytes an event, and are removed again.")

    @OptionGroup var options: BenchOptions

    @Option(help: "How many events the log has.")
    var events = 10_000_000

    func validate() throws {
        guard events >= SizedLogbook.batch else { throw ValidationError("At least \(SizedLogbook.batch) events.") }
    }

    func run() throws {
        try options.inPlace { place in
            let machine = try Machine(directory: place)
            let logbook = try SizedLogbook(place + "/large.loggbok", size: events)
            print("\(machine.description)\n\(events) events\n\n\(LargeFigures.heading)")
            var all: [LargeFigures] = []
            for command in Self.commands(logbook.path, export: place + "/export") {
                let program = try Child.beside("loggbok")
                let figures = LargeFigures(name: command.name, try TerminalChild.run([program] + command.words))
                print(figures.line)
                fflush(nil)
                all.append(figures)
            }
            if let json = options.json { try write(all, machine, to: json) }
        }
    }

    private static func commands(_ logbook: String, export: String) -> [(name: String, words: [String])] {
        [
            ("first build of the views", ["views", "rebuild", "--logbook", logbook]),
            ("views rebuild", ["views", "rebuild", "--logbook", logbook]),
            ("verify", ["verify", "--logbook", logbook]),
            ("export", ["export", "--logbook", logbook, export]),
        ]
    }

    private func write(_ all: [LargeFigures], _ machine: Machine, to path: String) throws {
        let bytes = JSONWriter.bytes { json in
            json.writeObject { report in
                report.put("machine", machine)
                report.put("events", events)
                report.put("commands", all)
            }
        }
        try Report.save(bytes, to: path)
    }
}
