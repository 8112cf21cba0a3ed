import Foundation
import JSON
import Testing

/// A report that was sent stays what it was, and says what has become of its figures.
struct LockedReportTests {
    private let logbook: TestLogbook
    private let report: String
    /// The position the report was locked at.
    private let locked = 263

    init() throws {
        logbook = try TestLogbook.demo()
        report = try logbook.lock()
    }

    private var file: URL {
        URL(fileURLWithPath: "\(logbook.path)/reports/\(report.dropFirst("report:".count)).csv")
    }

    @Test func `late events and corrections leave a locked report equal`() throws {
        let before = try logbook.report("2025-H1", "csv", "--at", "\(locked)").text
        try logbook.tellLate()
        let verified = try logbook.run("report", "verify", "2025-H1")
        #expect(verified.ending == .exit(0) && verified.text.hasPrefix("Equal: "), "\(verified.errors)")
        let told = try #require(try logbook.run("report", "verify", report, "--json").json().first)
        for key in ["equal", "rootEqual", "fileEqual"] { #expect(told[key]?.boolean == true, "\(key)") }
        #expect(try logbook.report("2025-H1", "csv", "--at", "\(locked)").text == before)
        #expect(
            try ReportValues(logbook.report().lines).byKey
                != ReportValues(logbook.report("2025-H1", "csv", "--at", "\(locked)").lines).byKey)
        #expect(try String(contentsOf: file, encoding: .utf8) == before)
    }

    @Test func `what moved is listed with old, new and the events that moved it, and nothing else`() throws {
        let before = try logbook.report("2025-H1", "csv", "--at", "\(locked)").lines
        try logbook.tellLate()
        let head = try logbook.lines().count
        // The slow way: the report after each event.
        let steps =
            try [before]
            + (locked + 1...head).map {
                try logbook.report("2025-H1", "csv", "--at", "\($0)").lines
            }
        let values = steps.map { ReportValues($0).byKey }
        let (old, new) = (values[0], values[values.count - 1])
        var told: Set<ReportValues.Key> = []
        for change in try logbook.run("report", "diff", report, "--json").json() where change["withheld"] == nil {
            let key = try key(of: change)
            #expect(told.insert(key).inserted, "\(key) is told twice")
            #expect(change["old"]?["value"]?.integer == old[key]?.value, "\(key)")
            #expect(change["new"]?["value"]?.integer == new[key]?.value, "\(key)")
            #expect(change["new"]?["of"]?.integer == new[key]?.base, "\(key)")
            let moves = (1..<values.count).filter { values[$0][key] != values[$0 - 1][key] }.map { locked + $0 }
            let events = change["events"]?.array?.compactMap { $0.integer }
            #expect(events == moves && !moves.isEmpty, "\(key)")
        }
        let moved = Set(old.keys).union(new.keys).filter {
            old[$0] != new[$0] && old[$0]?.isWithheld != true && new[$0]?.isWithheld != true
        }
        #expect(told == moved && moved.count > 8)
    }

    private func key(of change: JSONValue) throws -> ReportValues.Key {
        let statistic = try #require(change["statistic"]?.string)
        if change["isTotal"]?.boolean == true { return .init(statistic: statistic, dimension: "", key: nil) }
        for dimension in ["municipality", "quarter", "size", "role", "mode", "activity", "funding", "kind"] {
            guard let key = change[dimension]?.string else { continue }
            return .init(statistic: statistic, dimension: dimension, key: key)
        }
        return .init(statistic: statistic, dimension: "none", key: nil)
    }

    @Test func `how a figure about persons has moved is not told by the number of events either`() throws {
        let words = ["stats", "diff", "enrolments", "--from", "0", "--period", "2025", "--by", "municipality"]
        let told = try logbook.run(words).lines
        #expect(told.count > 3 && told.contains { $0.hasSuffix(": changed") })
        #expect(!told.contains { $0.contains("(event") })
        for change in try logbook.run(words + ["--json"]).json() {
            #expect(change["withheld"]?.boolean == true && change["events"] == nil && change["new"] == nil)
        }
        let shown = try logbook.run(words + ["--internal", "--json"]).json()
        #expect(shown.allSatisfy { $0["events"]?.array?.isEmpty == false })
    }

    @Test func `a report of which nothing has moved says so`() throws {
        let difference = try logbook.run("report", "diff", "2025-H1")
        #expect(difference.text == "No figure changed.\n" && difference.ending == .exit(0))
    }

    @Test func `a second lock is edition two, and the period then names it`() throws {
        try logbook.tellLate()
        let second = try logbook.lock()
        let list = try logbook.run("report", "list", "--json").json()
        #expect(list.map { $0["edition"]?.integer } == [1, 2])
        #expect(list.map { $0["report"]?.string } == [report, second])
        #expect(list[0]["digest"]?.string != list[1]["digest"]?.string)
        let named = try logbook.run("report", "verify", "2025-H1", "--json").json()
        #expect(named.first?["report"]?.string == second)
        for id in [report, second] { #expect(try logbook.run("report", "verify", id).ending == .exit(0)) }
        let difference = try logbook.run("report", "diff", "2025-H1")
        #expect(difference.text == "No figure changed.\n")
        #expect(difference.errors.contains("This is edition 2 of 2025-H1. The others are 1: \(report.dropFirst(7))"))
    }

    @Test func `a locked report is neither voided nor corrected`() throws {
        let head = try logbook.lines().count
        let void = try logbook.run("void", "\(head)", "--reason", "mistake")
        #expect(void.ending == .exit(1) && void.errors.contains("superseded"))
        let correct = try logbook.run("correct", "\(head)", "--set", "cells=3", "--reason", "amount")
        #expect(correct.ending == .exit(1) && correct.errors.contains("superseded"))
        #expect(try logbook.lines().count == head)
    }

    @Test func `a changed file of figures is found out, and one that is gone is said`() throws {
        let bytes = try Data(contentsOf: file)
        let text = String(decoding: bytes, as: UTF8.self)
        let changed = text.replacingOccurrences(of: "visits,2025-H1,,,20,", with: "visits,2025-H1,,,21,")
        #expect(changed != text)
        for wrong in [changed, text + "x\n", String(text.dropLast())] {
            try Data(wrong.utf8).write(to: file)
            let run = try logbook.run("report", "verify", report)
            #expect(run.ending == .exit(1) && run.errors.contains("not the one that was locked"))
            #expect(try logbook.run("report", "verify", report, "--json").json()[0]["fileEqual"]?.boolean == false)
        }
        try FileManager.default.removeItem(at: file)
        let gone = try logbook.run("report", "verify", report)
        #expect(gone.ending == .exit(0) && gone.errors.contains("is gone"))
        try bytes.write(to: file)
        #expect(try logbook.run("report", "verify", report).errors.isEmpty)
    }

    @Test func `a period that is no stretch of the calendar is locked and verified as others`() throws {
        let period = "2025-01-10..2025-02-20"
        let id = try logbook.lock(period)
        try logbook.tellLate()
        #expect(try logbook.run("report", "verify", period).ending == .exit(0))
        let changes = try logbook.run("report", "diff", id, "--json").json()
        #expect(changes.contains { $0["statistic"]?.string == "visits" && $0["new"]?["value"] != nil })
    }

    @Test func `what is no report is refused in one clear line`() throws {
        for (words, code, part) in [
            (["report", "verify", "2024"], 66, "no locked report “2024”"),
            (["report", "diff", "report:9"], 66, "no locked report"),
            (["report", "lock", "--period", "2025-13"], 64, "2025-13"),
            (["report", "make", "--period", "2025-02-01..2025-01-01"], 64, "2025-02-01..2025-01-01"),
            (["report", "make", "nothing", "--period", "2025"], 64, "county"),
        ] {
            let run = try logbook.run(words)
            #expect(run.ending == .exit(Int32(code)) && run.output.isEmpty, "\(words)")
            #expect(run.errors.contains(part) && run.errors.count(where: { $0 == "\n" }) == 1, "\(run.errors)")
        }
    }
}
