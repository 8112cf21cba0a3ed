import Foundation

/// Programs that are not ours, or ours from outside.
enum Shell {
    struct Result {
        let status: Int32
        /// Whether a signal ended it.
        let wasKilled: Bool
        let output: String
        let errors: String
    }

    struct Failure: Error {
        let command: String
        let result: Result
    }

    /// Where a program is, by the PATH; `nil` if it is not installed.
    static func find(_ name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
        return path.split(separator: ":").map { "\($0)/\(name)" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    /// Our own program, which is built beside the tests.
    static func loggbok(_ arguments: [String]) throws -> Result {
        let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let program = URL(filePath: tests).deletingLastPathComponent().appending(path: "loggbok").path
        return try start(program, arguments, environment: ["LC_ALL": "C", "SWIFT_BACKTRACE": "enable=no"])
    }

    /// Runs a program to its end, whatever that is.
    static func start(
        _ program: String, _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Into files: whoever writes much to two pipes may wait for ever for one of them to be read.
        let files = try ["output", "errors"].map { name in
            try Data().write(to: folder.appending(path: name))
            return try FileHandle(forWritingTo: folder.appending(path: name))
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = files[0]
        process.standardError = files[1]
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        }
        return Result(
            status: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
            output: try text("output"), errors: try text("errors"))
    }

    /// Runs a program that must succeed; returns what it printed.
    @discardableResult
    static func run(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws -> String {
        let result = try start(find(name) ?? name, arguments, environment: environment)
        guard result.status == 0 else { throw Failure(command: "\(name) \(arguments)", result: result) }
        return result.output
    }
}
