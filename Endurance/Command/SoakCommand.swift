import ArgumentParser
import EnduranceSupport
import Foundation

struct SoakCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soak",
        abstract: "Eight processes append and four read, beside rebuilds, verifications and backups.",
        discussion: "Ends with 1 if anything was not as it must be, or a process's memory grew.")

    @Option(help: "How long.")
    var minutes = 20.0

    @Option(help: "The folder to work in, made and removed again.")
    var directory = "/var/tmp/loggbok-soak"

    func run() throws {
        umask(0o077)
        let root = "\(directory)-\(getpid())"
        let result = try Soak(in: root).run(seconds: Int(minutes * 60)) { result in
            print("\(result.batches) batches, \(result.rebuilds) rebuilds, \(result.backups) backups")
            fflush(nil)
        }
        print("\n\(result.batches) batches of \(result.events) events appended by \(Soak.appenders) processes")
        print("each seen whole by \(Soak.readers) readers: \(result.seen.map(String.init).joined(separator: ", "))")
        print("\(result.rebuilds) rebuilds, \(result.verifications) verifications, \(result.backups) backups\n")
        print("memory, mean of    first quarter   last quarter")
        for curve in result.memory {
            let quarters = [curve.quarters.first, curve.quarters.last].map { "\($0 >> 10) KiB" }
            print(
                "\(curve.name.padding(toLength: 14, withPad: " ", startingAt: 0)) \(pad(quarters[0], 17))\(pad(quarters[1], 15))"
            )
        }
        for problem in result.problems.prefix(20) { print("wrong: \(problem)") }
        guard result.problems.isEmpty else { throw ExitCode(1) }
        print("\nEverything was as it must be.")
        try? FileManager.default.removeItem(atPath: root)
    }

    private func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
