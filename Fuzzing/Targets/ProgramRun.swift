import Foundation

/// A run of the program `loggbok`: what it said, and how it ended.
struct ProgramRun: CustomStringConvertible {
    /// The exit code; `nil` if a signal ended it.
    let code: Int32?
    let output: String
    let errors: String

    /// Beside this program, or where `LOGGBOK_PROGRAM` says.
    private static let program: String = {
        let named = ProcessInfo.processInfo.environment["LOGGBOK_PROGRAM"]
        let own = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        return named ?? own.deletingLastPathComponent().appending(path: "loggbok").path
    }()

    /// Runs it to its end; the input of `append` is the file `line` in the directory. One that does not end is ended, with 124.
    init(_ words: [String], in directory: ScratchDirectory) throws {
        for name in ["out", "err"] { try Data().write(to: URL(filePath: directory(name))) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/timeout")
        process.arguments = ["20", Self.program] + words
        process.environment = ["LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: directory("line")))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: directory("out")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: directory("err")))
        try process.run()
        process.waitUntilExit()
        // `timeout` ends itself by the signal that ended the program.
        code = process.terminationReason == .exit ? process.terminationStatus : nil
        output = String(decoding: try Data(contentsOf: URL(filePath: directory("out"))), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: URL(filePath: directory("err"))), as: UTF8.self)
    }

    /// How many lines it complained with. An assertion of liblmdb's, which says itself that it failed, is not counted.
    var complaints: Int {
        errors.split(separator: "\n").count { !$0.contains(": Assertion '") }
    }

    var description: String { "\(code.map { "exit \($0)" } ?? "a signal")\n\(output)\n\(errors)" }
}
