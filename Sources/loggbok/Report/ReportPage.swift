import EventSourcing
import Projections

/// A report as one HTML page that needs nothing else: no script, no font, no picture from elsewhere.
///
/// Made for everyone to read (WCAG 2.2 AA): headings in order, every chart with its table, every table with a caption and
/// headings of its own, contrast above 4.5, and nothing told by colour alone.
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
        let title = "\(report.template.title[language]), \(report.period)"
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.escaped)</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <main>
            <h1>\(title.escaped)</h1>
            \(report.sections.map(html).joined(separator: "\n"))
            </main>
            <footer>
            \(ReportFooter.lines(seal).map { "<p>\($0[language].escaped)</p>" }.joined(separator: "\n"))
            \(CheckpointCode(seal.checkpoint, language).svg)
            </footer>
            </body>
            </html>
            """
    }

    private func html(_ section: PeriodReport.Section) -> String {
        let rows = section.totals.map { total in
            let statistic = total.table.statistic
            return """
                <tr><th scope="row">\(statistic.title[language].escaped)</th>\
                <td>\(figure(total, total.table.total))</td>\
                <td class="definition">\(statistic.definition[language].escaped)</td></tr>
                """
        }
        let headings = [
            Text(en: "Figure", nb: "Tall"), Text(en: "Value", nb: "Verdi"),
            Text(en: "What it counts", nb: "Hva det teller"),
        ]
        return """
            <section>
            <h2>\(section.title[language].escaped)</h2>
            <table>
            <caption>\(caption(section))</caption>
            <thead><tr>\(headings.map { "<th scope=\"col\">\($0[language])</th>" }.joined())</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            \(section.cuts.filter { !$0.table.rows.isEmpty }.map(html).joined(separator: "\n"))
            </section>
            """
    }

    private func caption(_ section: PeriodReport.Section) -> String {
        Text(
            en: "\(section.title.en) in the whole period", nb: "\(section.title.nb) i hele perioden"
        )[language].escaped
    }

    private func html(_ cut: PublishedTable) -> String {
        let table = cut.table
        let by = table.dimensions.first?.title[language].lowercased() ?? ""
        let title = Text(
            en: "\(table.statistic.title.en) by \(by)", nb: "\(table.statistic.title.nb) etter \(by)")[language]
        let rows = table.rows.map { row in
            "<tr><th scope=\"row\">\(row.labels.map { $0[language] }.joined(separator: ", ").escaped)</th>"
                + "<td>\(figure(cut, row))</td></tr>"
        }
        let all = Text(en: "All", nb: "Alle")[language]
        return """
            <h3>\(title.escaped)</h3>
            \(BarChart(cut, title, language).svg)
            <table>
            <caption>\(title.escaped)</caption>
            <thead><tr><th scope="col">\(by.escaped)</th>\
            <th scope="col">\(table.statistic.title[language].escaped)</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            <tr class="all"><th scope="row">\(all)</th><td>\(figure(cut, table.total))</td></tr>
            </tbody>
            </table>
            """
    }

    private func figure(_ published: PublishedTable, _ row: StatisticTable.Row) -> String {
        let aside = published.asideText(row, language)
        return published.text(row).escaped + (aside.isEmpty ? "" : " <small>(\(aside.escaped))</small>")
    }

    private static let style = """
        :root{color-scheme:light}
        body{font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:0 auto;max-width:52rem;padding:1.5rem}
        h1{font-size:1.8rem}h2{font-size:1.35rem;margin-top:2.5rem}h3{font-size:1.05rem;margin-top:1.8rem}
        table{border-collapse:collapse;width:100%;margin:.6rem 0}
        caption{text-align:left;font-weight:600;padding:.3rem 0}
        th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #8a8a8a;vertical-align:top}
        td{font-variant-numeric:tabular-nums}.definition{color:#3d3d3d}.all th,.all td{border-top:2px solid #1a1a1a}
        svg{width:100%;height:auto}footer{margin-top:3rem;font-size:.9rem;overflow-wrap:anywhere}
        @media print{body{max-width:none;padding:0}section{break-inside:avoid-page}}
        """
}

extension String {
    /// The text as it stands in HTML, in an element or in a quoted attribute.
    var escaped: String {
        var text = ""
        for character in self {
            switch character {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            default: text.append(character)
            }
        }
        return text
    }
}
