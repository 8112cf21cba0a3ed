import EventSourcing
import Events

/// What a statistic can be cut by.
package enum Dimension: String, CaseIterable, Sendable {
    case municipality, sector, size, industry, role, mode, kind, activity, funding, score, skill, month, quarter, year

    /// What is known of every business.
    package static let ofBusinesses: Set<Dimension> = [.municipality, .sector, .size, .industry]

    package var title: Text {
        switch self {
        case .municipality: Text(en: "Municipality", nb: "Kommune")
        case .sector: Text(en: "Sector", nb: "Sektor")
        case .size: Text(en: "Size", nb: "Størrelse")
        case .industry: Text(en: "Industry", nb: "Næring")
        case .role: Text(en: "Role", nb: "Rolle")
        case .mode: Text(en: "Form", nb: "Form")
        case .kind: Text(en: "Kind", nb: "Slag")
        case .activity: Text(en: "Activity", nb: "Aktivitet")
        case .funding: Text(en: "Funding", nb: "Finansiering")
        case .score: Text(en: "Score", nb: "Skår")
        case .skill: Text(en: "Skill", nb: "Kompetanse")
        case .month: Text(en: "Month", nb: "Måned")
        case .quarter: Text(en: "Quarter", nb: "Kvartal")
        case .year: Text(en: "Year", nb: "År")
        }
    }

    package var isTime: Bool { self == .month || self == .quarter || self == .year }

    /// The key of what is not known, and of what has no meaning for a statistic.
    package static let unknown = ""
    package static let notApplicable = "-"

    /// The value to print for a key.
    package func label(_ key: String) -> Text {
        if key == Self.unknown { return Text(en: "unknown", nb: "ukjent") }
        if key == Self.notApplicable { return Text(en: "not applicable", nb: "ikke aktuelt") }
        return switch self {
        case .municipality: Text(Municipalities.name(key))
        case .sector: Sector(rawValue: key)?.title ?? Text(key)
        case .size: SizeClass(rawValue: key)?.title ?? Text(key)
        case .role: ProgrammeRole(rawValue: key)?.title ?? Text(key)
        case .mode:
            DeliveryMode(rawValue: key)?.title ?? VisitMode(rawValue: key)?.title ?? TravelMode(rawValue: key)?.title
                ?? Text(key)
        case .kind: PartnerKind(rawValue: key)?.title ?? CostKind(rawValue: key)?.title ?? Text(key)
        case .activity: Activity(rawValue: key)?.title ?? Text(key)
        case .funding: CostFunding(rawValue: key)?.title ?? Text(key)
        case .industry, .score, .skill, .month, .quarter, .year: Text(key)
        }
    }

    func key(_ contribution: Contribution, of statistic: Statistic) -> String {
        let (year, month, _) = contribution.on.components
        return switch self {
        case .month: "\(year)-\(month < 10 ? "0" : "")\(month)"
        case .quarter: "\(year)-Q\(contribution.on.quarter)"
        case .year: "\(year)"
        default:
            statistic.dimensions.contains(self)
                ? contribution.attributes[self] ?? Self.unknown : Self.notApplicable
        }
    }

    /// Where a key stands among the others: sizes by size, the unknown last.
    func order(_ key: String) -> (Int, String) {
        if key == Self.unknown { return (.max, "") }
        if self == .size, let size = SizeClass(rawValue: key), let index = SizeClass.allCases.firstIndex(of: size) {
            return (index, "")
        }
        return (0, key)
    }
}
