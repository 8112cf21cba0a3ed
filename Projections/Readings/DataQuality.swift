import EventSourcing
import Events
import JSON
import ViewStorage

/// What should be looked at again in what was recorded, on a day.
package struct DataQuality {
    package enum Kind: String, CaseIterable, JSONWritable {
        case late, corrected, unknownSize = "unknown-size", oldIndustryCode = "sn2007"
        case unlinkedSkill = "unlinked-skill"
        case duplicate

        package var title: Text {
            switch self {
            case .late:
                Text(
                    en: "recorded more than \(RecordingLog.daysUntilLate) days late",
                    nb: "registrert mer enn \(RecordingLog.daysUntilLate) dager for sent")
            case .corrected: Text(en: "corrected or voided", nb: "rettet eller annullert")
            case .unknownSize: Text(en: "businesses of unknown size", nb: "virksomheter med ukjent størrelse")
            case .oldIndustryCode: Text(en: "industry codes of SN2007", nb: "næringskoder fra SN2007")
            case .unlinkedSkill: Text(en: "needs with a skill in words only", nb: "behov med kompetanse bare i ord")
            case .duplicate: Text(en: "businesses that may be the same", nb: "virksomheter som kan være den samme")
            }
        }

        package func write(to writer: inout JSONWriter) { writer.write(rawValue) }
    }

    /// One thing to look at: an event by its position, or a subject by its id, and what about it.
    package struct Item: JSONWritable {
        package let subject: String
        package let detail: String

        package func write(to writer: inout JSONWriter) {
            writer.writeObject { json in
                json.put("subject", subject)
                json.put("detail", detail)
            }
        }
    }

    package struct Finding {
        package let kind: Kind
        package let items: [Item]
        /// Out of how many events, businesses or needs.
        package let total: Int
    }

    /// One of each kind, in their order.
    package let findings: [Finding]

    /// - Parameter events: how many events there are in all.
    package init(_ views: ProgrammeViews, events: Int, on day: CalendarDate) throws {
        let businesses = try views.businesses.businesses.rows().map(\.row).filter {
            $0.endedOn.map { $0 > day } ?? true
        }
        let needs = try views.needs.needs.rows().map(\.row)
        findings = try Kind.allCases.map { kind in
            switch kind {
            case .late: Finding(kind: kind, items: try Self.late(views), total: events)
            case .corrected: Finding(kind: kind, items: try Self.amended(views), total: events)
            case .unknownSize:
                Finding(
                    kind: kind,
                    items: businesses.filter { $0.sizeClass(on: day) == .unknown }.map { $0.item($0.name ?? "") },
                    total: businesses.count)
            case .oldIndustryCode:
                Finding(
                    kind: kind,
                    items: businesses.compactMap { row in
                        row.business.nace.flatMap { $0.standard == .sn2007 ? row.item($0.code) : nil }
                    },
                    total: businesses.count)
            case .unlinkedSkill:
                Finding(kind: kind, items: needs.compactMap(Self.unlinked), total: needs.count)
            case .duplicate:
                Finding(kind: kind, items: Self.duplicates(businesses, on: day), total: businesses.count)
            }
        }
    }

    private static func late(_ views: ProgrammeViews) throws -> [Item] {
        try views.recording.late.rows().map { position, row in
            Item(subject: "\(position)", detail: "\(row.type): \(row.on), \(row.recordedOn)")
        }
    }

    private static func amended(_ views: ProgrammeViews) throws -> [Item] {
        let corrections = try views.audit.corrections.rows().map { ($0.row.event.at, $0.row.event.of, $0.key) }
        let voids = try views.audit.voids.rows().map { ($0.row.event.at, $0.row.event.of, $0.key) }
        return (corrections + voids).sorted { $0.2 < $1.2 }.map { target, type, by in
            Item(subject: "\(target)", detail: "\(type), \(by)")
        }
    }

    private static func unlinked(_ need: NeedRow) -> Item? {
        let words = need.need.skills.filter { $0.code == nil }.map(\.name)
        return words.isEmpty
            ? nil : Item(subject: need.need.need.description, detail: words.joined(separator: ", "))
    }

    /// Businesses of one name in one municipality, whatever the case, the spacing and the form of organisation.
    private static func duplicates(_ businesses: [BusinessRow], on day: CalendarDate) -> [Item] {
        let groups = Dictionary(grouping: businesses.filter { $0.name != nil }) { row in
            row.municipality(on: day) + " " + plainName(row.name ?? "")
        }
        return groups.sorted { $0.key < $1.key }.filter { $0.value.count > 1 }.flatMap { _, rows in
            rows.map { row in row.item(row.name ?? "") }
        }
    }

    private static func plainName(_ name: String) -> String {
        let words = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.filter { !["as", "asa", "ans", "da", "sa", "ba"].contains($0) }.joined()
    }
}

extension BusinessRow {
    fileprivate func item(_ detail: String) -> DataQuality.Item {
        DataQuality.Item(subject: business.business.description, detail: detail)
    }
}
