import Foundation
import TestSupport
import Testing

/// The page about the library products shows a program that is built and run.
@Suite struct ExampleTests {
    private let project = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    private func text(_ path: String) throws -> String {
        try String(contentsOf: project.appending(path: path), encoding: .utf8)
    }

    @Test func `the example on the page is the program`() throws {
        let page = try text("docs/EXAMPLE.md")
        #expect(page.contains("```swift\n\(try text("Examples/CourseBooking/main.swift"))```\n"))
    }

    @Test func `the program prints what the page says`() throws {
        let directory = try TemporaryDirectory()
        let printed = try Program.run("CourseBooking", [directory("courses.mdb")])
        let page = try text("docs/EXAMPLE.md").split(separator: "\n").filter { $0.hasPrefix("    ") }
        let wanted = page.drop { !$0.hasPrefix("    $") }.dropFirst().map { $0.dropFirst(4) + "\n" }
        #expect(wanted.count == 4)
        #expect(printed == wanted.joined())
    }
}
