import EventSourcing
import Events
import Projections

/// A history as a plain list: whatever is asked of it is worked out by reading it from the beginning, with no regard to
/// time. What views say must be what this says.
struct SlowHistory {
    /// An event with its place and its day.
    struct Entry {
        let position: Position
        let on: CalendarDate
        let event: any Event
    }

    let entries: [Entry]

    /// The events as they stand: without those that were voided, and as the last correction says that was not.
    init(_ events: [RecordedEvent]) throws {
        let voided = Set(try events.compactMap { try $0.decode(as: EventVoided.self)?.target })
        let corrections = try events.filter { !voided.contains($0.id) }.compactMap {
            try $0.decode(as: EventCorrected.self)
        }
        var entries: [Entry] = []
        for event in events where !voided.contains(event.id) {
            if [EventCorrected.type, EventVoided.type].contains(event.type) { continue }
            let correction = corrections.last { $0.target == event.id }
            let data = correction?.replacement ?? event.data
            entries.append(
                Entry(
                    position: event.position,
                    on: (correction?.time ?? event.envelope.provenance.time).instant.osloDate,
                    event: try Catalogue.read(
                        event.type, version: correction?.ofVersion ?? event.envelope.version, data: data.span,
                        strict: true)))
        }
        self.entries = entries
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
        for entry in entries {
            switch entry.event {
            case let event as BusinessRegistered where event.business == business:
                switch field {
                case .kom: facts.append((entry.on, event.kom.description))
                case .sector: facts.append((entry.on, event.sector.rawValue))
                case .employees:
                    let employees = event.employees
                    let value = employees.value.map { "\($0)" } ?? employees.sizeClass.rawValue
                    facts.append((min(employees.date, entry.on), value))
                default: break
                }
            case let event as BusinessUpdated where event.business == business && event.field == field:
                facts.append((entry.on, event.new))
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

    /// The old numbers that random histories have.
    static let today = ["5050": "5060", "1703": "5007"]
}

// MARK: - Offers and enrolments

extension SlowHistory {
    /// An enrolment's events, each with the day it counts for and whether the person has a seat after it, in the order of
    /// the days.
    func steps(_ enrolment: EnrolmentID) -> [(on: CalendarDate, event: any Event)] {
        var steps: [(on: CalendarDate, event: any Event)] = []
        for entry in entries {
            switch entry.event {
            case let event as EnrolmentRegistered where event.enrolment == enrolment: steps.append((entry.on, event))
            case let event as EnrolmentWaitlisted where event.enrolment == enrolment: steps.append((entry.on, event))
            case let event as EnrolmentPromoted where event.enrolment == enrolment: steps.append((entry.on, event))
            case let event as EnrolmentCancelled where event.enrolment == enrolment: steps.append((event.date, event))
            case let event as EnrolmentWithdrawn where event.enrolment == enrolment: steps.append((event.date, event))
            case let event as EnrolmentCompleted where event.enrolment == enrolment: steps.append((event.date, event))
            case let event as EnrolmentNotCompleted where event.enrolment == enrolment:
                steps.append((event.date, event))
            default: break
            }
        }
        let order = steps.indices.sorted { (steps[$0].on, $0) < (steps[$1].on, $1) }
        return order.map { steps[$0] }
    }

    /// Everybody who ever asked for a seat in the offer, once: the enrolment, the person, and for which business.
    func enrolments(in offer: OfferID? = nil) -> [(id: EnrolmentID, person: PersonID, business: BusinessID?)] {
        var seen: Set<EnrolmentID> = []
        var found: [(id: EnrolmentID, person: PersonID, business: BusinessID?)] = []
        for entry in entries {
            if let event = entry.event as? EnrolmentRegistered, offer == nil || event.offer == offer,
                seen.insert(event.enrolment).inserted
            {
                found.append((event.enrolment, event.person, event.business ?? employer(of: event.person)))
            }
            if let event = entry.event as? EnrolmentWaitlisted, offer == nil || event.offer == offer,
                seen.insert(event.enrolment).inserted
            {
                found.append((event.enrolment, event.person, event.business ?? employer(of: event.person)))
            }
        }
        return found
    }

    private func employer(of person: PersonID) -> BusinessID? {
        all(PersonRegistered.self).first { $0.event.person == person }?.event.business
    }

    /// Whether there was a seat for the enrolment when the offer started on the day: whoever withdrew that day had one.
    func heldSeat(_ enrolment: EnrolmentID, on day: CalendarDate) -> Bool {
        var hasSeat = false
        for (on, event) in steps(enrolment) where on <= day {
            if on == day, event is EnrolmentWithdrawn { continue }
            hasSeat =
                event is EnrolmentRegistered || event is EnrolmentPromoted || event is EnrolmentCompleted
                || event is EnrolmentNotCompleted
        }
        return hasSeat
    }

    func capacity(of offer: OfferID, on day: CalendarDate) -> Int {
        var changes: [(on: CalendarDate, seats: Int)] = []
        for entry in entries {
            if let event = entry.event as? OfferPublished, event.offer == offer {
                changes.append((entry.on, event.capacity))
            }
            if let event = entry.event as? OfferCapacityChanged, event.offer == offer {
                changes.append((entry.on, event.capacity))
            }
        }
        let order = changes.indices.sorted { (changes[$0].on, $0) < (changes[$1].on, $1) }
        return order.map { changes[$0] }.last { $0.on <= day }?.seats ?? 0
    }

    /// The municipality of the offer's first place as it was last described; empty if it has none.
    func municipality(of offer: OfferID) -> String {
        var locations: [LocationID] = []
        for entry in entries {
            if let event = entry.event as? OfferCreated, event.offer == offer { locations = event.locations }
            if let event = entry.event as? OfferRevised, event.offer == offer {
                locations = event.locations ?? locations
            }
        }
        guard let first = locations.first else { return "" }
        let number = all(LocationRegistered.self).first { $0.event.location == first }?.event.kom.description ?? ""
        return Self.today[number] ?? number
    }
}
