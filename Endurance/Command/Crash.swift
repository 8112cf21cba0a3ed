import ArgumentParser
import EnduranceSupport
import Foundation
import TestSupport

struct Crash: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "crash",
        abstract: "Kill processes at random moments, and replay every prefix of their writes; count what was lost.",
        discussion: """
            Ends with 1 if anything was lost. The kinds of work: appends (several processes of our own on one log), append,
            rebuild, import, export, backup, erase.
            """)

    @Flag(help: "Less of everything: about two minutes.")
    var quick = false

    @Option(help: "How many processes are killed.")
    var kills: Int?

    @Option(help: "How many appends are recorded, and cut off behind each write.")
    var appends: Int?

    @Option(help: "How many states by chance for each prefix of the writes.")
    var variants: Int?

    @Option(help: "Also write the counts there, as JSON.")
    var json: String?

    @Option(help: "Draw the same moments and states again.")
    var seed: Int?

    @Option(help: "The folder to work in, made and removed again; its file system is what is tried.")
    var directory = "/var/tmp/loggbok-crash"

    @Option(help: "The shim that records writes, built from Endurance/Shim.")
    var shim: String

    @Flag(help: "Leave out all syncs of what is recorded: then losses must be found.")
    var mute = false

    @Flag(help: "Only kill, and replay nothing.")
    var onlyKills = false

    @Flag(help: "Only let writes and syncs fail.")
    var onlyFaults = false

    @Argument(help: "The kinds of work to try; all if none is named.")
    var works: [String] = []

    func run() throws {
        umask(0o077)
        let root = "\(directory)-\(getpid())"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        let seed = seed ?? SeededGenerator.freshSeed()
        print("seed \(seed)\n")
        let template = try Template.make(in: root + "/template")
        var report = CrashReport(seed: seed, isMuted: mute)
        if kills != 0, !mute, !onlyFaults {
            report.kills = try CrashKills(template, in: root, seed: seed, works: works).run(
                kills ?? (quick ? 500 : 10_000))
        }
        if !onlyKills, !onlyFaults { report.prefixes = try prefixes(template, root, seed) }
        if !onlyKills, !mute { report.faults = try faults(template, root) }
        report.print()
        if let json { try report.write(to: json) }
        guard report.problems.isEmpty else {
            throw ExitCode(1)
        }
        try? FileManager.default.removeItem(atPath: root)
    }

    /// Every write and every sync of each kind of work fails once; the first of many appends stand for all.
    private func faults(_ template: Template, _ root: String) throws -> [Faults.Result] {
        let faults = Faults(Shim(shim), in: root)
        return try Job.all(template).filter { isWanted($0.name) }.flatMap { job in
            try Faults.Kind.allCases.map { kind in
                try faults.run(job, kind, 1...(job.name == "append" ? 24 : 10_000))
            }
        }
    }

    private func isWanted(_ work: String) -> Bool { works.isEmpty || works.contains(work) }

    private func prefixes(_ template: Template, _ root: String, _ seed: Int) throws -> [Prefixes.Result] {
        let memory =
            FileManager.default.isWritableFile(atPath: "/dev/shm")
            ? "/dev/shm/loggbok-crash-\(getpid())" : root + "/states"
        try FileManager.default.createDirectory(atPath: memory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: memory) }
        let variants = variants ?? (quick ? 2 : 8)
        var results: [Prefixes.Result] = []
        let many = Prefixes(Shim(shim), in: memory, keeping: root, variants: variants, seed: seed, checkers: 2)
        let count = appends ?? (quick ? 20 : 200)
        if count > 0, isWanted("appends") {
            results.append(try many.run(.appends(count, seed: seed), checker: ["check-appends"], isMuted: mute))
            CrashReport.print(results[0])
        }
        if mute { return results }
        for job in Job.all(template) where isWanted(job.name) {
            results.append(try many.run(job, checker: ["check", job.name, template.place.root]))
            CrashReport.print(results[results.count - 1])
        }
        return results
    }
}
