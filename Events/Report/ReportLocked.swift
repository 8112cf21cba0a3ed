import EventSourcing
import JSON

/// A report was sent, and what it said is held fast: from which part of the log, and with which figures.
package struct ReportLocked: Event {
    package static let type: EventType = "report.locked"
    package static let version = 1
    package static let title = Text(en: "Report locked", nb: "Rapport låst")

    package let report: ReportID
    /// Which report it is, by its name, and in which version of its definition.
    package let template: String
    package let templateVersion: Int
    /// As periods are written: `2025-H1`.
    package let period: String
    /// How often the same report was locked before, plus one: a later one supersedes.
    package let edition: Int
    /// The last event that the figures stand on.
    package let position: Position
    /// The root of the log's tree at that position, in base64; `nil` in a log without one.
    package let treeRoot: String?
    /// SHA-256 of the cells as they are kept beside the log, in hexadecimal.
    package let valuesDigest: String
    package let cells: Int

    package init(
        report: ReportID, template: String, templateVersion: Int, period: String, edition: Int, position: Position,
        treeRoot: String?, valuesDigest: String, cells: Int
    ) {
        self.report = report
        self.template = template
        self.templateVersion = templateVersion
        self.period = period
        self.edition = edition
        self.position = position
        self.treeRoot = treeRoot
        self.valuesDigest = valuesDigest
        self.cells = cells
    }

    package var tags: Tags { [report.tag, key] }

    /// The same for all editions of one report.
    package var key: Tag {
        guard let key = Tag("report", "\(template).\(templateVersion).\(period)") else {
            preconditionFailure("a report's name and period make a tag")
        }
        return key
    }
}

extension ReportLocked {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        report = try json.take("report")
        template = try json.takeText("template")
        templateVersion = try json.take("templateVersion", in: 1...1000)
        period = try json.takeText("period")
        edition = try json.take("edition", in: 1...1000)
        position = try json.take("position")
        treeRoot = try json.takeTextIfPresent("treeRoot")
        valuesDigest = try json.takeText("valuesDigest")
        cells = try json.take("cells", in: 0...1_000_000)
        guard Tag("report", "\(template).\(templateVersion).\(period)") != nil else {
            throw JSONError(
                .invalid(en: "letters, digits and . _ ~ - of ASCII", nb: "bokstaver, tall og . _ ~ - i ASCII"),
                path: "template")
        }
    }

    package func write(to json: inout JSONWriter) {
        json.put("report", report)
        json.put("template", template)
        json.put("templateVersion", templateVersion)
        json.put("period", period)
        json.put("edition", edition)
        json.put("position", position)
        json.put("treeRoot", treeRoot)
        json.put("valuesDigest", valuesDigest)
        json.put("cells", cells)
    }
}
