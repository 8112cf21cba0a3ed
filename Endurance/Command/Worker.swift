import ArgumentParser
import EnduranceSupport
import Foundation

/// One of the processes that are killed, and those that look at what was left. Started by the other commands.
struct Worker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Work that the other commands start.", shouldDisplay: false)

    @Argument(help: "What to do.")
    var work: String

    @Argument(help: "With what.")
    var words: [String] = []

    func run() throws {
        // What is to be kept from others is made so.
        umask(0o077)
        switch work {
        case "batches":
            try begin()
            try Appending.appendBatches(
                words[0], seed: number(1), first: number(2), count: number(3), most: number(4))
        case "slots":
            try begin()
            try Appending.takeSlots(words[0], worker: number(1), first: number(2), count: number(3))
        case "soak-append": try SoakWorkers.append(words[0], worker: number(1), of: number(2))
        case "soak-follow": try SoakWorkers.follow(words[0])
        case "check-appends": Job.appends(0, seed: 0).checkPlaces()
        case "check":
            let template = try Template(reading: words[1])
            guard let job = Job.all(template).first(where: { $0.name == words[0] }) else { throw ExitCode(64) }
            job.checkPlaces()
        default: throw ExitCode(64)
        }
    }

    /// Waits at the gate with all the others.
    private func begin() throws {
        // A worker that hangs ends by itself, so that who waits for it goes on.
        alarm(30)
        Appending.say("ready")
        _ = try FileHandle.standardInput.readToEnd()
    }

    private func number(_ index: Int) throws -> Int {
        guard words.indices.contains(index), let number = Int(words[index]) else { throw ExitCode(64) }
        return number
    }
}
