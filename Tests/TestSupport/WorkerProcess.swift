import Foundation

/// A process of its own that works on a log: the program `LogWorker`, which is built beside the tests.
///
/// It says `ready`, waits until the gate opens, works, and prints a line for each thing it did.
public final class WorkerProcess {
    private let process = Process()
    private let output = Pipe()
    private var unread = Data()

    /// Holds back any number of workers, and lets them all go at the same moment.
    public final class Gate {
        fileprivate let pipe = Pipe()

        public init() {}

        /// The workers wait for the end of their input, which is the same for all of them.
        public func open() throws { try pipe.fileHandleForWriting.close() }
    }

    public struct Failure: Error {
        let arguments: [String]
        let status: Int32
    }

    public var id: pid_t { process.processIdentifier }

    /// Starts the worker.
    public init(_ arguments: [String], gate: Gate) throws {
        process.executableURL = try Program.url("LogWorker")
        process.arguments = arguments
        // The handle, not the pipe, which a process that starts would close for those that start after it.
        process.standardInput = gate.pipe.fileHandleForReading
        process.standardOutput = output
        try process.run()
    }

    /// Waits until the worker stands at the gate.
    public func waitUntilReady() throws {
        guard nextLine() == "ready" else { throw failure }
    }

    /// The next line that the worker prints; `nil` when it has ended. A line that was cut off by its end is no line.
    public func nextLine() -> String? {
        while true {
            if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                defer { unread = unread[unread.index(after: end)...] }
                return String(decoding: unread[..<end], as: UTF8.self)
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            unread.append(more)
        }
    }

    /// Waits for the worker's end; the lines that were not read yet.
    public func finish() throws -> [String] {
        var lines: [String] = []
        while let line = nextLine() { lines.append(line) }
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else { throw failure }
        return lines
    }

    /// Ends the worker as a power cut would end it, with no time for anything; the lines that were not read yet.
    public func kill() -> [String] {
        Foundation.kill(process.processIdentifier, SIGKILL)
        var lines: [String] = []
        while let line = nextLine() { lines.append(line) }
        process.waitUntilExit()
        return lines
    }

    private var failure: Failure {
        process.waitUntilExit()
        return Failure(arguments: process.arguments ?? [], status: process.terminationStatus)
    }
}

extension WorkerProcess {
    /// Starts a worker for each list of arguments, lets them go together once all are ready, and returns what each printed.
    public static func race(_ arguments: [[String]]) throws -> [[String]] {
        let gate = Gate()
        let workers = try arguments.map { try WorkerProcess($0, gate: gate) }
        for worker in workers { try worker.waitUntilReady() }
        try gate.open()
        return try workers.map { try $0.finish() }
    }
}
