import EventSourcing
import EventStorage
import Foundation

/// A small logbook whose file is damaged again and again, and the program at work on it.
final class DamagedLogbook: Sendable {
    /// What is asked of it. Numbers and ids are those of the sample programme.
    private static let commands: [[String]] = [
        ["show", "9"], ["log", "--raw"], ["log"],
        ["log", "--raw", "--tag", SampleProgramme.expanded("business:@1")],
        ["log", "--json", "--backwards", "--limit", "3"], ["need", "list"], ["append"], ["doctor"], ["verify"],
    ]
    private static let id = "01980000-0000-7000-8000-0000000000ff"
    private static let line = SampleProgramme.expanded(
        #"{"id":"\#(id)","type":"need.revised","data":{"need":"need:@1","heads":4,"reason":"flere"}}"#)

    /// The commands that look at everything, and say whether it is whole.
    private static let verdicts: Set<String> = ["doctor", "verify"]

    private let directory: ScratchDirectory
    private let whole: State
    /// A file whose newest meta page is damaged is that of before the last commit; LMDB keeps two.
    private let before: State

    private struct State {
        let bytes: [UInt8]
        /// What each command says of it.
        let answers: [ProgramRun]
    }

    private var path: String { directory("book.loggbok") }

    init() throws {
        directory = try ScratchDirectory("pages")
        try Data(Self.line.utf8).write(to: URL(filePath: directory("line")))
        let events = try SampleProgramme().log.events()
        whole = try Self.state(events, directory)
        before = try Self.state(events.dropLast(), directory)
    }

    private static func state(_ events: [RecordedEvent], _ directory: ScratchDirectory) throws -> State {
        let bytes = try logFile(events)
        let answers = try commands.map { command in
            try put(bytes, directory("book.loggbok"))
            let answer = try ProgramRun(command + ["--logbook", directory("book.loggbok")], in: directory)
            try promise(answer.code == 0, "\(command) fails on a log that is whole: \(answer)")
            return answer
        }
        return State(bytes: bytes, answers: answers)
    }

    /// The same bytes whoever makes it, so that a finding can be run again: no chance, and a clock that stands still.
    private static func logFile(_ events: [RecordedEvent]) throws -> [UInt8] {
        let directory = try ScratchDirectory("log")
        let time = SampleProgramme.now.instant
        let log = try EventLog.create(
            directory("log.mdb"), source: "/region/namdal", origin: SampleTree.origin, clock: { time })
        for event in events {
            let number = event.position.rawValue
            try log.append(lines: [LineTarget.written(event, (number, number))], after: Position(number - 1))
        }
        return try [UInt8](Data(contentsOf: URL(filePath: directory("log.mdb"))))
    }

    private static func put(_ bytes: [UInt8], _ path: String) throws {
        // There is none the first time.
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(filePath: path + "/log.mdb"))
    }

    private func run(_ words: [String]) throws -> ProgramRun {
        try ProgramRun(words + ["--logbook", path], in: directory)
    }

    /// - Parameter number: which command, of as many as there are.
    func check(command number: Int, _ changes: [PageChange]) throws {
        let number = number % Self.commands.count
        let command = Self.commands[number]
        var damaged = whole.bytes
        for change in changes { change.apply(to: &damaged) }
        try Self.put(damaged, path)
        let answer = try run(command)
        let codes: Set<Int32> = command == ["verify"] ? [0, 1, 2] : [0, 1, 64, 65, 66, 70, 74, 75]
        try promise(answer.code.map(codes.contains) == true, "\(command) ends otherwise than documented: \(answer)")
        try promise(answer.complaints <= 2, "\(command) says more than a line in each language: \(answer)")
        if command != ["append"] {
            let after = try Data(contentsOf: URL(filePath: path + "/log.mdb"))
            try promise(after == Data(damaged), "\(command) wrote into the log")
        }
        if answer.code == 0 { try check(answer, number) }
    }

    /// Checks what was answered as if nothing had been wrong.
    private func check(_ answer: ProgramRun, _ number: Int) throws {
        let command = Self.commands[number]
        let known = [whole.answers[number], before.answers[number]]
        if command == ["append"] {
            let log = try run(["log", "--raw", "--backwards", "--limit", "1"])
            return try promise(
                log.code != 0 || log.output.contains(Self.id), "what was appended is not there: \(answer)\n\(log)")
        }
        if Self.verdicts.contains(command[0]) {
            let log = try run(["log", "--raw"])
            return try promise(
                log.code == 0 && [whole, before].contains { $0.answers[1].output == log.output },
                "\(command) finds nothing wrong with a log that says otherwise: \(log)")
        }
        if known.contains(where: { $0.output == answer.output }) { return }
        if ["log", "show"].contains(command[0]) {
            let lines = Set(known.flatMap { $0.output.split(separator: "\n") })
            try promise(
                lines.isSuperset(of: answer.output.split(separator: "\n")),
                "\(command) shows what was never stored: \(answer)")
        }
        let doctor = try run(["doctor"])
        try promise(doctor.code != 0, "\(command) answers otherwise, and the doctor finds nothing: \(answer)")
    }
}
