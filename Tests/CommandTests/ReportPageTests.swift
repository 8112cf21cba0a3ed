import Foundation
import Testing

/// The report as a page: well-formed, complete in both languages, in need of nothing else, and fit for everyone.
struct ReportPageTests {
    private let english: Program.Run
    private let norwegian: Program.Run
    private let values: ReportValues

    init() throws {
        let logbook = try TestLogbook.demo()
        english = try logbook.report("2025-H1", "html", "--language", "en")
        norwegian = try logbook.report("2025-H1", "html", "--language", "nb")
        values = ReportValues(try logbook.report().lines)
    }

    @Test func `the page needs nothing from elsewhere, and runs nothing`() throws {
        for run in [english, norwegian] {
            let page = try ReportHTML(run.output)
            for word in ["http:", "https:", "//", "url(", "@import", "javascript:"] {
                // In base64, a slash may follow another.
                let text = run.lines.filter { !$0.contains("<p>") }.joined()
                #expect(!text.contains(word), "\(word)")
            }
            let outward = ["script", "link", "img", "iframe", "object", "embed", "base", "form"]
            #expect(page.elements.allSatisfy { !outward.contains($0.name) })
            let links = page.elements.compactMap { $0.attributes["href"] ?? $0.attributes["src"] }
            let targets = Set(page.elements.compactMap { $0.attributes["id"].map { "#\($0)" } })
            #expect(links.count == 6 && targets.isSuperset(of: links))
            #expect(page.elements.flatMap(\.attributes.keys).allSatisfy { !$0.hasPrefix("on") && $0 != "style" })
        }
    }

    @Test func `every text is there in both languages`() throws {
        let (en, nb) = (try ReportHTML(english.output), try ReportHTML(norwegian.output))
        #expect(en.elements.first?.attributes["lang"] == "en" && nb.elements.first?.attributes["lang"] == "nb")
        #expect(en.elements.map(\.name) == nb.elements.map(\.name))
        for (name, type) in [("h1", nil), ("h2", nil), ("h3", nil), ("p", nil), ("span", "definition"), ("a", nil)] {
            let (ours, theirs) = (en.texts(name, class: type), nb.texts(name, class: type))
            #expect(!ours.isEmpty && zip(ours, theirs).allSatisfy { $0 != $1 && !$1.isEmpty }, "\(name)")
        }
        #expect(nb.texts("h1") == ["Rapport til fylkeskommunen, 2025-H1"])
        let told = ["h1", "h2", "h3", "caption", "th", "td", "a"].flatMap { nb.texts($0) }.joined(separator: " ")
        let words = told.split { !$0.isLetter }.map { $0.lowercased() }
        for english in ["the", "and", "of", "with", "withheld", "unknown", "all"] {
            #expect(!words.contains(english), "\(english)")
        }
    }

    @Test func `figures are those of the values, and each bar is as long as its figure`() throws {
        let page = try ReportHTML(english.output)
        #expect(page.cells.count == values.shown.count)
        for (cell, value) in zip(page.cells, values.shown) where value.figure.base == nil {
            guard let amount = value.figure.value, ["visits", "reached", "needs"].contains(value.key.statistic)
            else { continue }
            #expect(cell == "\(amount)", "\(value.key)")
        }
        let bars = page.elements.filter { $0.name == "rect" }.compactMap { $0.attributes["width"].flatMap(Int.init) }
        let reached = values.figures.filter { $0.key.statistic == "reached" && $0.key.dimension == "municipality" }
            .compactMap(\.figure.value)
        let most = try #require(reached.max())
        #expect(reached.count > 5 && bars.starts(with: reached.map { 1000 * $0 / most }))
    }

    @Test func `every table has a caption and headings of its own`() throws {
        let page = try ReportHTML(english.output)
        let tables = page.texts("table").count
        #expect(tables > 12 && page.texts("caption").count == tables)
        #expect(page.texts("caption").allSatisfy { !$0.isEmpty })
        let scopes = page.elements.filter { $0.name == "th" }.map { $0.attributes["scope"] }
        #expect(scopes.count { $0 == "col" } == tables * 2)
        #expect(scopes.count { $0 == "row" } == page.cells.count)
    }

    /// With the user's own paths, where Python's packages may lie.
    private static func look(_ words: String...) throws -> Program.Run {
        let own = ["PATH", "HOME", "PYTHONPATH"].compactMap { name in Environment.value(name).map { "\(name)=\($0)" } }
        return try Program.run(command: ["/usr/bin/env"] + own + ["\(Environment.package)/tools/check-report"] + words)
    }

    private static let canLook = (try? look("--needs").ending) == .exit(0)

    @Test(.enabled(if: canLook, "Chromium or axe-core is missing: see tools/check-report"))
    func `a browser's check of accessibility finds nothing, and finds what is wrong`() throws {
        let files = FileManager.default.temporaryDirectory.appendingPathComponent("report-\(UUID())")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: files) }
        func check(_ html: String) throws -> Program.Run {
            let file = files.appendingPathComponent("page.html")
            try Data(html.utf8).write(to: file)
            return try Self.look(file.path)
        }
        for run in [english, norwegian] {
            let looked = try check(run.text)
            #expect(looked.ending == .exit(0), "\(looked.text)\(looked.errors)")
        }
        let pale = try check(english.text.replacingOccurrences(of: "--soft:#484848", with: "--soft:#c0c0c0"))
        #expect(pale.ending == .exit(1) && pale.text.contains("color-contrast"))
        let wide = try check(english.text.replacingOccurrences(of: "width:100%", with: "width:60rem"))
        #expect(wide.ending == .exit(1) && wide.text.contains("where there are 320"))
    }
}
