import Decisions
import EventSourcing
import Events
import JSON

// What people find out later in a random history: that something was written wrongly, or should not have been written.
extension RandomHistory {
    /// How far back mistakes are found, in events.
    private static let memory = 80

    static func correct(_ history: inout RandomHistory) -> (any Rule)? {
        // What was corrected before is corrected again, oftener than chance would have it.
        let recent = history.log.events.suffix(memory)
        let again = recent.compactMap { try? $0.decode(as: EventCorrected.self) }.map(\.at)
        let target =
            history.random.isOnce(in: 3)
            ? history.random.one(of: again).flatMap { at in recent.first { $0.position == at } }
            : history.random.one(of: recent)
        guard let target,
            let replacement = history.otherwise(target)
        else { return nil }
        let time = target.envelope.provenance.time
        let first: CalendarDate = "2025-01-02"
        let earlier = time.date.adding(days: -Int.random(in: 0...20, using: &history.random))
        let moves = history.random.isOnce(in: 3) && earlier >= first
        return CorrectEvent(
            EventCorrected(
                target: target.id, at: target.position, about: target.envelope.tags,
                time: moves ? OffsetTime(osloMidnight: earlier) : time, replacement: replacement,
                reason: moves ? .date : .mistake))
    }

    /// A correction is voided oftener than other events: only so do chains grow long.
    static func void(_ history: inout RandomHistory) -> (any Rule)? {
        let recent = history.log.events.suffix(memory)
        let corrections = recent.filter { $0.type == EventCorrected.type }
        let candidates = history.random.isOnce(in: 2) && !corrections.isEmpty ? ArraySlice(corrections) : recent
        guard let target = history.random.one(of: candidates) else { return nil }
        return VoidEvent(
            EventVoided(
                target: target.id, at: target.position, of: target.type, about: target.envelope.tags,
                reason: .notHappened))
    }

    /// The event with some of its fields changed, whatever its type; `nil` if it cannot be corrected.
    private mutating func otherwise(_ target: RecordedEvent) -> (any Event)? {
        guard !Catalogue.amending.contains(where: { $0.type == target.type }),
            let members = try? JSONReader.members(of: target.data)
        else { return nil }
        let changed = members.map { name, json in
            let value = random.isOnce(in: 2) ? other(than: json, name) : nil
            return Array("\"\(name)\":".utf8) + (value ?? json)
        }
        let data = Array("{".utf8) + changed.joined(separator: ",".utf8) + Array("}".utf8)
        return try? Catalogue.read(target.type, version: target.envelope.version, data: data.span, strict: true)
    }

    /// Another value for the field; `nil` for fields that say what the event is about, or for which there is none.
    private mutating func other(than json: [UInt8], _ field: String) -> [UInt8]? {
        let text: String? =
            switch field {
            case "business": latest(\.businesses, 60).map { "\"\($0)\"" }
            case "kom": "\"\(one(of: Self.municipalities))\""
            case "sector": "\"\(one(of: Sector.allCases).rawValue)\""
            case "role": "\"\(one(of: ProgrammeRole.allCases).rawValue)\""
            case "kind" where String(decoding: json, as: UTF8.self) == "\"salary\"": "\"travel\""
            case "fundedBy": "\"\(one(of: CostFunding.allCases).rawValue)\""
            case "activity": "\"\(one(of: Activity.allCases).rawValue)\""
            case "additionality": "\"\(one(of: Additionality.allCases).rawValue)\""
            case "heads", "headsCovered", "relevance", "capacity", "employeesStated":
                "\(Int.random(in: 1...5, using: &random))"
            case "minutes", "km", "øre", "hours": "\(Int.random(in: 1...90, using: &random))"
            case "usedAtWork": "\(random.isOnce(in: 2))"
            case "date":
                CalendarDate(String(decoding: json.dropFirst().dropLast(), as: UTF8.self)).map {
                    "\"\($0.adding(days: Int.random(in: -2...2, using: &random)))\""
                }
            default: nil
            }
        return text.map { Array($0.utf8) }
    }
}
