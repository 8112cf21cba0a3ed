import Events
import Matching

/// What a file of reference data says, checked.
package enum ReferenceContent {
    case skills([Skill])
    /// Pairs of a skill and one that is broader, or of two that are related.
    case relations([(from: String, to: String)])
    case travel([(from: String, to: String, minutes: Int)])
    case centres([(municipality: String, point: GeoPoint, centrality: Int?)])
    /// Codes of SN2007 with those of SN2025 that took their place.
    case industries([(old: String, new: String)])

    package struct Skill {
        package let code: String
        package let label: String
        package let others: [String]
    }

    /// A file that is not of the kind it is said to be.
    package struct Unreadable: Error {
        package let columns: String
    }

    /// - Throws: `Unreadable` where a column is missing.
    package init(_ kind: ReferenceKind, _ bytes: [UInt8]) throws(Unreadable) {
        let table = ReferenceTable(bytes)
        switch kind {
        case .skills: self = .skills(try Self.skills(table))
        case .skillsBroader:
            self = .relations(
                try Self.relations(table, table.column("child", "conceptUri"), table.column("parent", "broaderUri")))
        case .skillsRelated:
            self = .relations(
                try Self.relations(
                    table, table.column("from", "originalSkillUri"), table.column("to", "relatedSkillUri")))
        case .travel: self = .travel(try Self.travel(table))
        case .kommune: self = .centres(try Self.centres(table))
        case .nace: self = .industries(try Self.industries(table))
        }
    }

    /// How many things the file tells of.
    package var count: Int {
        switch self {
        case .skills(let skills): skills.count
        case .relations(let pairs): pairs.count
        case .travel(let ways): ways.count
        case .centres(let centres): centres.count
        case .industries(let codes): codes.count
        }
    }

    /// ESCO's own columns, or short names for them; other labels are separated by lines or bars.
    private static func skills(_ table: ReferenceTable) throws(Unreadable) -> [Skill] {
        guard let code = table.column("id", "conceptUri"), let label = table.column("label", "preferredLabel") else {
            throw Unreadable(columns: "conceptUri, preferredLabel, altLabels")
        }
        let others = table.column("altLabels")
        return table.rows.compactMap { row in
            let name = ReferenceTable.field(row, label)
            guard !name.isEmpty else { return nil }
            let alternatives = others.map { column in
                ReferenceTable.field(row, column).split { $0 == "|" || $0.isNewline }.map(String.init)
            }
            return Skill(
                code: skillCode(ReferenceTable.field(row, code)), label: name, others: alternatives ?? [])
        }
    }

    private static func relations(
        _ table: ReferenceTable, _ from: Int?, _ to: Int?
    ) throws(Unreadable) -> [(from: String, to: String)] {
        guard let from, let to else { throw Unreadable(columns: "conceptUri, broaderUri") }
        return table.rows.map {
            (from: skillCode(ReferenceTable.field($0, from)), to: skillCode(ReferenceTable.field($0, to)))
        }
    }

    /// As Statistics Norway's Klass has the correspondence of the two editions: a row for each pair.
    private static func industries(_ table: ReferenceTable) throws(Unreadable) -> [(old: String, new: String)] {
        guard let old = table.column("sn2007", "sourceCode"), let new = table.column("sn2025", "targetCode") else {
            throw Unreadable(columns: "sn2007, sn2025")
        }
        return table.rows.map { (old: ReferenceTable.field($0, old), new: ReferenceTable.field($0, new)) }
            .filter { IndustryCode.isCode($0.old) && IndustryCode.isCode($0.new) }
    }

    private static func travel(_ table: ReferenceTable) throws(Unreadable) -> [(from: String, to: String, minutes: Int)]
    {
        guard let from = table.column("from"), let to = table.column("to"), let minutes = table.column("minutes") else {
            throw Unreadable(columns: "from, to, minutes")
        }
        return table.rows.compactMap { row in
            Int(ReferenceTable.field(row, minutes)).map {
                (from: ReferenceTable.field(row, from), to: ReferenceTable.field(row, to), minutes: $0)
            }
        }
    }

    private static func centres(
        _ table: ReferenceTable
    ) throws(Unreadable) -> [(municipality: String, point: GeoPoint, centrality: Int?)] {
        guard let number = table.column("number", "kommunenummer", "kom", "nr"), let latitude = table.column("lat"),
            let longitude = table.column("lon")
        else { throw Unreadable(columns: "kommunenummer, lat, lon, sentralitet") }
        let column = table.column("sentralitet", "centrality")
        return table.rows.compactMap { row in
            guard let north = Double(ReferenceTable.field(row, latitude)),
                let east = Double(ReferenceTable.field(row, longitude)), abs(north) <= 90, abs(east) <= 180
            else { return nil }
            let centrality = column.flatMap { Int(ReferenceTable.field(row, $0)) }.flatMap { 1...6 ~= $0 ? $0 : nil }
            let point = GeoPoint(
                latitude: Int((north * 100_000).rounded()), longitude: Int((east * 100_000).rounded()))
            return (municipality: ReferenceTable.field(row, number), point: point, centrality: centrality)
        }
    }
}

/// A skill's code without what all codes of ESCO begin with: the log and a file may write it either way.
package func skillCode(_ written: String) -> String {
    let prefix = "http://data.europa.eu/esco/"
    return written.hasPrefix(prefix) ? String(written.dropFirst(prefix.count)) : written
}
