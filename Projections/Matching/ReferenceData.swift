import EventSourcing
import Events
import JSON
import Matching
import ViewStorage

/// The reference data that holds: which files were loaded, and what of them matching asks for.
///
/// The log names a file by its digest; the file itself comes from `files`, which answers only with that very content. So the
/// rows follow from the log and the files it names.
package final class ReferenceData: View {
    package static let name = "reference"
    package static let version = 3
    package static let title = Text(en: "Reference data", nb: "Referansedata")

    /// Every load, by the event that tells of it.
    package let loads = ViewTable<Position, StoredEvent<ReferenceLoaded>>("reference-loads")
    package let labels = ViewTable<TextKey, String>("skill-labels")
    package let search = SkillLabels()
    let broader = ViewTable<TextKey, [String]>("skill-broader")
    let related = ViewTable<TextKey, [String]>("skill-related")
    let travel = ViewTable<Pair<TextKey, TextKey>, Int>("travel")
    let centres = ViewTable<TextKey, CentreRow>("centres")
    /// Codes of SN2025 by the code of SN2007 that they took the place of; codes that stayed are not in the file. Under
    /// `isComparable` stands a row once a file has been loaded.
    let industries = ViewTable<TextKey, [String]>("industries")
    private static let isComparable = TextKey("SN2007")

    private let files: (_ digest: String) throws -> [UInt8]
    /// Whether anything that matches depend on was loaded since the views were last settled.
    private(set) var hasChanged = false

    /// - Parameter files: the content of a file by its SHA-256 in hexadecimal.
    init(files: @escaping (_ digest: String) throws -> [UInt8]) { self.files = files }

    package var tables: [any AnyViewTable] {
        [loads, labels, broader, related, travel, centres, industries] + search.tables
    }

    package var handlers: [EventHandler] {
        [
            .on(ReferenceLoaded.self) { loaded in
                self.loads.put(StoredEvent(loaded.event), for: loaded.position)
                try self.take(loaded.event)
            }
        ]
    }

    func settled() { hasChanged = false }

    private func take(_ loaded: ReferenceLoaded) throws {
        hasChanged = hasChanged || loaded.kind != .nace
        switch try ReferenceContent(loaded.kind, files(loaded.digest)) {
        case .skills(let skills):
            try replace(labels, by: skills.map { (TextKey($0.code), $0.label) })
            try search.replace(by: skills)
        case .relations(let pairs):
            let table = loaded.kind == .skillsBroader ? broader : related
            let grouped = Dictionary(grouping: pairs, by: \.from).mapValues { Array(Set($0.map(\.to))).sorted() }
            try replace(table, by: grouped.map { (TextKey($0.key), $0.value) })
        case .travel(let ways):
            // A way that is told in one direction only takes as long in the other.
            let there = ways.map { (Pair(TextKey($0.from), TextKey($0.to)), $0.minutes) }
            try replace(travel, by: there.map { (Pair($0.0.second, $0.0.first), $0.1) } + there)
        case .centres(let places):
            try replace(
                centres,
                by: places.map { (TextKey($0.municipality), CentreRow(point: $0.point, centrality: $0.centrality)) })
        case .industries(let codes):
            let grouped = Dictionary(grouping: codes, by: \.old).mapValues { Array(Set($0.map(\.new))).sorted() }
            try replace(industries, by: grouped.map { (TextKey($0.key), $0.value) } + [(Self.isComparable, [])])
        }
    }

    private func replace<Key: ViewKey, Row>(_ table: ViewTable<Key, Row>, by rows: [(Key, Row)]) throws {
        for key in try table.keys(prefix: []) { table.remove(key) }
        for (key, row) in rows { table.put(row, for: key) }
    }
}

/// Where a municipality's centre lies.
package struct CentreRow: JSONReadable, JSONWritable {
    package let point: GeoPoint
    /// From 1, the most central, to 6 (Statistics Norway's index), where the file tells it.
    package let centrality: Int?
}

extension CentreRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            CentreRow(
                point: GeoPoint(latitude: try row.take("lat"), longitude: try row.take("lon")),
                centrality: try row.takeIfPresent("centrality"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("lat", point.latitude)
            row.put("lon", point.longitude)
            row.put("centrality", centrality)
        }
    }
}

// MARK: - For matching

extension ReferenceData {
    /// The travel times from the municipalities, and all centres.
    package func travelTimes(from municipalities: Set<String>) throws -> TravelTimes {
        var times = TravelTimes()
        for (key, row) in try centres.rows() { times.set(centre: row.point, of: key.text) }
        for municipality in municipalities.sorted() {
            for (key, minutes) in try travel.rows(under: TextKey(municipality)) {
                times.set(minutes: minutes, from: municipality, to: key.second.text)
            }
        }
        return times
    }

    /// The division of the code in SN2025, for figures that are cut by industry: `SN2025 16`.
    ///
    /// A code of SN2007 whose successors lie in several divisions is never given one of them: it stays what it was, with a
    /// mark. While no table of the two editions is loaded, every code stays what it was.
    func division(of industry: IndustryCode) throws -> String {
        let own = "\(industry.standard.rawValue) \(industry.code.prefix(2))"
        guard industry.standard == .sn2007, try industries.get(Self.isComparable) != nil else { return own }
        let successors = try industries.get(TextKey(industry.code)) ?? [industry.code]
        let divisions = Set(successors.map { $0.prefix(2) })
        guard let division = divisions.first, divisions.count == 1 else { return "\(own) ?" }
        return "\(IndustryCode.Standard.sn2025.rawValue) \(division)"
    }

    /// How central a municipality is, from 1 to 6; `nil` where no file that was loaded tells it.
    package func centrality(of municipality: String) throws -> Int? {
        try centres.get(TextKey(municipality))?.centrality
    }

    /// How the skills hang together with others.
    package func relations(of codes: Set<String>) throws -> SkillRelations {
        var relations = SkillRelations()
        for code in codes {
            if let rows = try broader.get(TextKey(code)) { relations.broader[code] = Set(rows) }
            if let rows = try related.get(TextKey(code)) { relations.related[code] = Set(rows) }
        }
        return relations
    }

    /// The file that holds for the kind: the one loaded last.
    package func holding(_ kind: ReferenceKind) throws -> (position: Position, load: ReferenceLoaded)? {
        try loads.rows().last { $0.row.content.kind == kind }.map { ($0.key, $0.row.content) }
    }
}
