import Foundation
import Glibc
import JSON
import TestSupport

/// A logbook in a temporary directory, and the program at work on it.
struct TestLogbook {
    private let directory: TemporaryDirectory
    var path: String { directory("book.loggbok") }
    /// The key to what is personal, outside of the logbook.
    var keyFile: String { directory("outside/book.keys") }
    private var environment: [String] { ["LOGGBOK=\(path)", "LOGGBOK_KEY_FILE=\(keyFile)"] }

    private init(_ directory: TemporaryDirectory) { self.directory = directory }

    /// One with nothing in it.
    static func empty() throws -> TestLogbook {
        let logbook = TestLogbook(try TemporaryDirectory())
        _ = try logbook.run("init", logbook.path, "--region", "namdal", "--origin", "namdal.loggbok.example/2026")
        return logbook
    }

    /// A copy of the demo: a year, 263 events.
    static func demo() throws -> TestLogbook { TestLogbook(try madeDemo.get().copy()) }

    /// Made once, and removed when the tests end: nothing else outlives a static.
    private static let madeDemo: Result<TemporaryDirectory, any Error> = Result {
        let directory = try TemporaryDirectory()
        _ = try Program.run(["demo", directory("book.loggbok")])
        atexit { try? TestLogbook.madeDemo.get().remove() }
        return directory
    }

    /// Runs a command on the logbook.
    func run(
        _ words: String..., input: [UInt8] = [], output: Child.Stream? = nil, environment: [String] = []
    ) throws -> Program.Run {
        try run(words, input: input, output: output, environment: environment)
    }

    func run(
        _ words: [String], input: [UInt8] = [], output: Child.Stream? = nil, environment: [String] = []
    ) throws -> Program.Run {
        try Program.run(words, input: input, output: output, environment: environment + self.environment)
    }

    func start(_ words: String...) throws -> Program.Started {
        try Program.Started(words, environment: environment)
    }

    /// A run that nobody listens to, and that can be killed.
    func child(_ words: String...) throws -> Child {
        try Child(
            [Program.path] + words, environment: environment + Program.environment, input: .file("/dev/null"),
            output: .file("/dev/null"), errors: .file("/dev/null"))
    }

    func append(_ lines: [String], _ options: String...) throws -> Program.Run {
        try run(["append"] + options, input: Array(lines.map { $0 + "\n" }.joined().utf8))
    }

    /// The stored lines: all that the log says.
    func lines() throws -> [String] { try run("log", "--raw").lines }

    /// The log's file, byte for byte: equal bytes are an equal log.
    func bytes() throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: path + "/log.mdb"))
    }

    /// Runs a command that records something, and returns the subject it began: `need:0198…`.
    func begin(_ words: String...) throws -> String {
        let run = try run(words + ["--json"])
        guard let subject = try run.json().last?["subject"]?.string else { throw NothingBegan(errors: run.errors) }
        return subject
    }

    struct NothingBegan: Error {
        let errors: String
    }
}

/// Lines as people write them for `append`.
enum Line {
    static func person(_ number: Int, id: Bool = true) -> String {
        let event = id ? #""id":"\#(uuid(number))","# : ""
        return #"{\#(event)"type":"person.registered","data":{"person":"person:\#(uuid(number + 1_000_000))"}}"#
    }

    /// The same id for the same number.
    static func uuid(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return "01980000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}

extension JSONValue {
    subscript(index: Int) -> JSONValue? {
        guard let array, array.indices.contains(index) else { return nil }
        return array[index]
    }
}
