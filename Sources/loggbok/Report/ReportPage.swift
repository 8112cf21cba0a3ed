import EventSourcing
import Projections

/// A report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere.
///
/// Made for everyone to read (WCAG 2.2 AA): headings in order, every bar beside its figure, every table with a caption and
/// headings of its own, contrast above 4.5, nothing told by colour alone, and no scrolling sideways at 320 pixels.
/// `tools/check-report` looks at it in a browser. It is well-formed as XML too, so that anything can read it.
struct ReportPage {
    let report: PeriodReport
    let seal: ReportSeal
    let language: Language

    init(_ report: PeriodReport, _ seal: ReportSeal, _ language: Language) {
        self.report = report
        self.seal = seal
        self.language = language
    }

    var html: String {
        let title = "\(report.template.title[language]), \(report.period)".escaped
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <title>\(title)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(title)</h1>
            \(ReportNotes.above(report, seal).map(paragraph).joined(separator: "\n"))
            </header>
            \(contents)
            <main>
            \(report.sections.enumerated().map(section).joined(separator: "\n"))
            </main>
            <footer>
            \(ReportNotes.below(seal).map(paragraph).joined(separator: "\n"))
            \(CheckpointCode(seal.checkpoint, language).svg)
            </footer>
            </body>
            </html>
            """
    }

    private func paragraph(_ text: Text) -> String { "<p>\(text[language].escaped)</p>" }

    private var contents: String {
        let links = report.sections.enumerated().map { number, section in
            "<li><a href=\"#part-\(number + 1)\">\(section.title[language].escaped)</a></li>"
        }
        return """
            <nav aria-label="\(Text(en: "Contents", nb: "Innhold")[language])">
            <ul>
            \(links.joined(separator: "\n"))
            </ul>
            </nav>
            """
    }

    private func section(_ number: Int, _ section: PeriodReport.Section) -> String {
        let cuts = section.cuts.filter { !$0.table.rows.isEmpty }
        return """
            <section aria-labelledby="part-\(number + 1)">
            <h2 id="part-\(number + 1)">\(section.title[language].escaped)</h2>
            \(totals(section))
            \(cuts.map(table).joined(separator: "\n"))
            </section>
            """
    }

    /// The figures of the whole period, each with what it counts.
    private func totals(_ section: PeriodReport.Section) -> String {
        let rows = section.totals.map { total in
            let statistic = total.table.statistic
            return """
                <tr><th scope="row">\(statistic.title[language].escaped)\
                <span class="definition">\(statistic.definition[language].escaped)</span></th>\
                <td>\(figure(total, total.table.total))</td></tr>
                """
        }
        let caption = Text(en: "In the whole period", nb: "I hele perioden")[language]
        let headings = [
            Text(en: "Figure, and what it counts", nb: "Tall, og hva det teller"), Text(en: "Value", nb: "Verdi"),
        ]
        return html(class: "totals", caption: caption, headings: headings.map { $0[language] }, rows: rows)
    }

    /// A figure by a dimension, with its bars.
    private func table(_ cut: PublishedTable) -> String {
        let table = cut.table
        let title = table.statistic.title
        let dimensions = table.dimensions.map { $0.title[language] }.joined(separator: ", ")
        let chart = BarChart(cut)
        let rows = table.rows.map { row in
            """
            <tr><th scope="row">\(row.labels.map { $0[language] }.joined(separator: ", ").escaped)</th>\
            <td><div class="drawn"><span>\(figure(cut, row))</span>\(chart.bar(row))</div></td></tr>
            """
        }
        let all = """
            <tr class="all"><th scope="row">\(Text(en: "All", nb: "Alle")[language])</th>\
            <td>\(figure(cut, table.total))</td></tr>
            """
        let by = dimensions.lowercased()
        let caption = Text(en: "\(title.en) by \(by)", nb: "\(title.nb) etter \(by)")[language]
        return html(
            class: "cut", caption: "<h3>\(caption.escaped)</h3>", headings: [dimensions, title[language]],
            rows: rows + [all])
    }

    private func html(class name: String, caption: String, headings: [String], rows: [String]) -> String {
        """
        <table class="\(name)">
        <caption>\(caption)</caption>
        <thead><tr>\(headings.map { "<th scope=\"col\">\($0.escaped)</th>" }.joined())</tr></thead>
        <tbody>
        \(rows.joined(separator: "\n"))
        </tbody>
        </table>
        """
    }

    /// The figure as it may be shown; a figure that is withheld is a word to those who hear it.
    private func figure(_ published: PublishedTable, _ row: StatisticTable.Row) -> String {
        if published.isWithheld(row) {
            let word = Text(en: "withheld", nb: "holdt tilbake")[language]
            return "<span aria-hidden=\"true\">\(PublishedTable.withheld)</span><span class=\"heard\">\(word)</span>"
        }
        let aside = published.asideText(row, language)
        // A percent sign is not parted from its number.
        let text = published.text(row)[language]
        let whole = text.hasSuffix(" %") ? text.dropLast(2) + "\u{A0}%" : text
        return whole.escaped + (aside.isEmpty ? "" : " <small>\(aside.escaped)</small>")
    }
}
