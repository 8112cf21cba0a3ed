import ArgumentParser
import Glibc

/// What can be said of every measurement.
struct BenchOptions: ParsableArguments {
    @Flag(help: "Measure less often.")
    var quick = false

    @Option(help: "Also write the result there, as JSON.")
    var json: String?

    @Option(help: "The directory to work in, made and removed again; its file system is what is measured.")
    var directory = "/var/tmp/loggbok-bench"

    @Flag(help: "Leave the directory.")
    var keep = false

    /// Makes a directory, lends it, and removes it.
    func inPlace(_ body: (String) throws -> Void) throws {
        let place = "\(directory)-\(getpid())"
        // Servers that run as other users must be able to walk through it.
        guard unsafe mkdir(place, 0o755) == 0 else { throw BenchError("\(place) cannot be made") }
        // What cannot be removed stays and is in nobody's way: the next run has another number.
        defer { if !keep { _ = try? Child.run(["/bin/rm", "-rf", place]) } }
        try body(place)
    }
}

extension FloorFile {
    /// What 4 KiB take to reach the disk right now.
    func samples(_ count: Int = 100) throws -> Samples {
        Samples(try (0..<count).map { _ in try seconds { try sync() } })
    }
}

extension Samples {
    /// As a time, for people.
    var spoken: String {
        "\(Table.text(median, .seconds)) (nine of ten within \(Table.text(quantile(0.9), .seconds)))"
    }
}
