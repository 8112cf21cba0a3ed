import DomainSupport
import EventSourcing
import Events
import Projections
import ViewStorage

/// A history as a plain list: whatever is asked of it is worked out by reading it from the beginning, with no regard to
/// time. What views say must be what this says.
struct SlowHistory {
    /// An event as it stands, with its place, its day, and the day it was recorded.
    struct Entry {
        let position: Position
        let on: CalendarDate
        let recorded: CalendarDate
        let event: any Event
    }

    let entries: [Entry]
    /// What a business is counted as, and the day that counts as today.
    var level = StatisticSource.Level.establishment
    var today: CalendarDate = "2025-08-01"
    var establishments: [EstablishmentCount] = []

    init(_ events: [RecordedEvent], _ horizon: Horizon = Horizon()) throws {
        let known = events.filter { $0.position <= horizon.knownAt && $0.position != horizon.without }
        entries = try known.compactMap { stored in
            guard let (data, version, time) = try Self.standing(stored, among: known) else { return nil }
            if let end = horizon.happenedBefore, time.instant >= end { return nil }
            return Entry(
                position: stored.position, on: time.instant.osloDate, recorded: stored.envelope.recordedTime.osloDate,
                event: try Catalogue.read(stored.type, version: version, data: data.span, strict: true))
        }
    }

    /// An event's data and time as the last correction says that nobody voided; `nil` for an event that was voided.
    ///
    /// Corrections and voids themselves stay as they were written: they did happen.
    private static func standing(
        _ event: RecordedEvent, among known: [RecordedEvent]
    ) throws -> (data: [UInt8], version: Int, time: OffsetTime)? {
        let written = (event.data, event.envelope.version, event.envelope.provenance.time)
        if event.type == EventCorrected.type || event.type == EventVoided.type { return written }
        if try isVoided(event.id, among: known) { return nil }
        for other in known.reversed() {
            guard let correction = try other.decode(as: EventCorrected.self), correction.target == event.id,
                try !isVoided(other.id, among: known)
            else { continue }
            return (correction.replacement, correction.ofVersion, correction.time)
        }
        return written
    }

    private static func isVoided(_ id: EventID, among known: [RecordedEvent]) throws -> Bool {
        for event in known { if try event.decode(as: EventVoided.self)?.target == id { return true } }
        return false
    }

    /// Every event of the type, with its day.
    func all<E: Event>(_ type: E.Type = E.self) -> [(event: E, on: CalendarDate, at: Position)] {
        entries.compactMap { entry in (entry.event as? E).map { ($0, entry.on, entry.position) } }
    }
}

// MARK: - Businesses

extension SlowHistory {
    /// What was known of a business by the day, in the order in which it held: the last counts.
    private func facts(_ business: BusinessID, _ field: BusinessUpdated.Field) -> [(on: CalendarDate, value: String)] {
        var facts: [(on: CalendarDate, value: String)] = []
        guard all(BusinessRegistered.self).contains(where: { $0.event.business == business }) else { return [] }
        for entry in entries {
            switch entry.event {
            case let event as BusinessRegistered where event.business == business:
                switch field {
                case .kom: facts.append((entry.on, event.kom.description))
                case .sector: if let sector = event.sector { facts.append((entry.on, sector.rawValue)) }
                case .employees:
                    let employees = event.employees
                    let value = employees.value.map { "\($0)" } ?? employees.sizeClass.rawValue
                    facts.append((min(employees.date, entry.on), value))
                case .nace:
                    if let nace = event.nace { facts.append((entry.on, "\(nace.standard.rawValue) \(nace.code)")) }
                default: break
                }
            case let event as BusinessUpdated where event.business == business && event.field == field:
                facts.append((entry.on, event.new ?? ""))
            case let event as VisitRecorded where event.business == business && field == .employees:
                if let employees = event.employeesStated { facts.append((entry.on, "\(employees)")) }
            default: break
            }
        }
        let order = facts.indices.sorted { (facts[$0].on, $0) < (facts[$1].on, $1) }
        return order.map { facts[$0] }
    }

    func municipality(of business: BusinessID, on day: CalendarDate) -> String {
        let facts = facts(business, .kom)
        let number = (facts.last { $0.on <= day } ?? facts.first)?.value ?? ""
        return Self.today[number] ?? number
    }

    func sector(of business: BusinessID, on day: CalendarDate) -> String {
        let facts = facts(business, .sector)
        return (facts.last { $0.on <= day } ?? facts.first)?.value ?? ""
    }

    /// Empty if unknown.
    func size(of business: BusinessID, on day: CalendarDate) -> String {
        guard let value = facts(business, .employees).last(where: { $0.on <= day })?.value else { return "" }
        let name = Int(value).map { SizeClass(of: $0).rawValue } ?? value
        return name == "ukjent" ? "" : name
    }

    /// Edition and the first two digits; empty if unknown.
    func industry(of business: BusinessID, on day: CalendarDate) -> String {
        var edition = ""
        var known: [(on: CalendarDate, industry: String)] = []
        for fact in facts(business, .nace) {
            let words = fact.value.split(separator: " ").map(String.init)
            if words.count == 2 { edition = words[0] }
            known.append((fact.on, edition.isEmpty ? "" : "\(edition) \((words.last ?? "").prefix(2))"))
        }
        return (known.last { $0.on <= day } ?? known.first)?.industry ?? ""
    }

    /// The business itself, or the one it belongs to.
    func identity(of business: BusinessID) -> BusinessID {
        guard level == .organisation else { return business }
        return all(BusinessRegistered.self).last { $0.event.business == business }?.event.parent ?? business
    }

    /// The old numbers that random histories have.
    static let today = ["5050": "5060", "1703": "5007"]
}
