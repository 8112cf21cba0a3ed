import ArgumentParser
import Glibc
import JSON

/// Measures what the same work costs in a small log and in a large one, and draws it.
struct SizesBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sizes", abstract: "Measure how cost grows with the size of the log, and draw it.",
        discussion: "10,000 events, ten times as many, and so on; the largest log takes a kilobyte an event.")

    @OptionGroup var options: BenchOptions

    @Option(help: "How many events the largest log has.")
    var upto = 10_000_000

    @Option(help: "Where the drawing goes.")
    var svg = "docs/cost-against-size.svg"

    private static let smallest = 10_000

    func validate() throws {
        guard upto >= 10 * Self.smallest else { throw ValidationError("At least \(10 * Self.smallest) events.") }
    }

    func run() throws {
        try options.inPlace { place in
            let machine = try Machine(directory: place)
            print("\(machine.description)\n")
            let logbooks = try sizes.map { try SizedLogbook("\(place)/\($0)", size: $0) }
            for logbook in logbooks { try logbook.buildViews() }
            let comparison = SizeComparison(logbooks, try FloorFile(place + "/floor.sync"), isQuick: options.quick)
            print(SizesTable.heading(sizes))
            var lines: [SizeLine] = []
            for measure in comparison.measures {
                let line = try measure()
                print(SizesTable.line(line))
                fflush(nil)
                lines.append(line)
            }
            try Report.save(Array(SizesPlot(sizes: sizes, lines: lines).svg.utf8), to: svg)
            if let json = options.json { try write(lines, machine, to: json) }
        }
    }

    private var sizes: [Int] { Array(sequence(first: Self.smallest) { $0 * 10 <= upto ? $0 * 10 : nil }) }

    private func write(_ lines: [SizeLine], _ machine: Machine, to path: String) throws {
        let bytes = JSONWriter.bytes { json in
            json.writeObject { report in
                report.put("machine", machine)
                report.put("sizes", sizes)
                report.put("quick", options.quick)
                report.put("lines", lines)
            }
        }
        try Report.save(bytes, to: path)
    }
}

extension SizeLine: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("name", name)
            object.put("work", title)
            object.put("growth", Number(value: growth))
            object.put("seconds", samples)
        }
    }
}
