import Foundation
import JSON
import Testing

/// The county's report as text, as values and for programs: the same figures, and none of few persons.
struct ReportFormatTests {
    private let logbook = Result { try TestLogbook.demo() }

    static let formats = ["text", "csv", "html"]

    @Test(arguments: formats)
    func `a report from the same part of a log is the same, byte for byte, also in a copy`(format: String) throws {
        let logbook = try logbook.get()
        let first = try logbook.report("2025-H1", format)
        #expect(first.ending == .exit(0) && first.output.count > 1000)
        #expect(try logbook.report("2025-H1", format).output == first.output)
        let copy = try TestLogbook.demo()
        try FileManager.default.removeItem(atPath: copy.path)
        try FileManager.default.copyItem(atPath: logbook.path, toPath: copy.path)
        try FileManager.default.removeItem(atPath: copy.path + "/views")
        #expect(try copy.report("2025-H1", format).output == first.output)
        try copy.tellLate()
        #expect(try copy.report("2025-H1", format, "--at", "263").output == first.output)
        #expect(try copy.report("2025-H1", format).output != first.output)
    }

    @Test func `values and JSON have the same figures`() throws {
        let logbook = try logbook.get()
        let values = ReportValues(try logbook.report().lines).figures
        let objects = try logbook.run("report", "make", "--period", "2025-H1", "--json").json()
        #expect(values.count == objects.count && values.count > 100)
        for (value, object) in zip(values, objects) {
            #expect(object["statistic"]?.string == value.key.statistic)
            #expect(object["isTotal"]?.boolean == (value.key.key == nil))
            if let key = value.key.key { #expect(object[value.key.dimension]?.string == key) }
            #expect(object["value"]?.integer == value.figure.value, "\(value.key)")
            #expect(object["of"]?.integer == value.figure.base, "\(value.key)")
            #expect((object["withheld"]?.boolean ?? false) == value.figure.isWithheld, "\(value.key)")
        }
    }

    static let aboutPersons: Set = ["enrolments", "participants"]

    @Test(arguments: ["2025-H1", "2025-H2", "2025", "2025-Q2", "2025-01-10..2025-03-20"])
    func `no count of one to three persons is told in any format`(period: String) throws {
        let logbook = try logbook.get()
        let report = ReportValues(try logbook.report(period).lines)
        let (values, shown) = (report.figures, report.shown)
        let counts = values.filter { Self.aboutPersons.contains($0.key.statistic) }
        #expect(counts.count > 4)
        #expect(counts.allSatisfy { !(1...3).contains($0.figure.value ?? 0) })
        let withheld = values.filter(\.figure.isWithheld)
        #expect(!withheld.isEmpty && withheld.allSatisfy { $0.figure.value == nil && $0.figure.base == nil })
        let page = try ReportHTML(logbook.report(period, "html").output)
        #expect(page.cells.count == shown.count)
        for (cell, value) in zip(page.cells, shown) {
            #expect(cell.hasPrefix("*") == value.figure.isWithheld, "\(value.key): \(cell)")
            if value.figure.isWithheld { #expect(cell == "*withheld", "\(value.key)") }
        }
        let stars = try logbook.report(period, "text").lines.filter {
            $0.split(separator: " ").last == "*" && $0.first != "*"
        }
        #expect(stars.count == shown.count { $0.figure.isWithheld })
    }
}
