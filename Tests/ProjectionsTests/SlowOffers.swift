import EventSourcing
import Events
import Projections

extension SlowHistory {
    /// An enrolment's events, each with the day it counts for and whether the person has a seat after it, in the order of
    /// the days.
    func steps(_ enrolment: EnrolmentID) -> [Step] {
        let order = stepsAsRecorded(enrolment)
        let sorted = order.indices.sorted { (order[$0].on, $0) < (order[$1].on, $1) }
        return sorted.map { order[$0] }
    }

    typealias Step = (on: CalendarDate, event: any Event, at: Position)

    /// The same events in the order in which they were recorded; none before the enrolment began.
    func stepsAsRecorded(_ enrolment: EnrolmentID) -> [Step] {
        var steps: [Step] = []
        for entry in entries {
            switch entry.event {
            case let event as EnrolmentRegistered where event.enrolment == enrolment:
                steps.append((entry.on, event, entry.position))
            case let event as EnrolmentWaitlisted where event.enrolment == enrolment:
                steps.append((entry.on, event, entry.position))
            case let event as EnrolmentPromoted where event.enrolment == enrolment:
                steps.append((entry.on, event, entry.position))
            case let event as EnrolmentCancelled where event.enrolment == enrolment:
                steps.append((event.date, event, entry.position))
            case let event as EnrolmentWithdrawn where event.enrolment == enrolment:
                steps.append((event.date, event, entry.position))
            case let event as EnrolmentCompleted where event.enrolment == enrolment:
                steps.append((event.date, event, entry.position))
            case let event as EnrolmentNotCompleted where event.enrolment == enrolment:
                steps.append((event.date, event, entry.position))
            default: break
            }
        }
        return Array(steps.drop { !($0.event is EnrolmentRegistered) && !($0.event is EnrolmentWaitlisted) })
    }

    /// Somebody who asked for a seat: for which business, and whether the person would have done it otherwise.
    typealias Enrolment = (
        id: EnrolmentID, offer: OfferID, person: PersonID, business: BusinessID?, answer: Additionality
    )

    /// Everybody who ever asked for a seat, in the offer or in any, once.
    func enrolments(in offer: OfferID? = nil) -> [Enrolment] {
        var seen: Set<EnrolmentID> = []
        return entries.compactMap { entry -> Enrolment? in
            let asked: Enrolment
            switch entry.event {
            case let event as EnrolmentRegistered:
                asked = (event.enrolment, event.offer, event.person, event.business, event.additionality)
            case let event as EnrolmentWaitlisted:
                asked = (event.enrolment, event.offer, event.person, event.business, event.additionality)
            default: return nil
            }
            guard offer == nil || asked.offer == offer, seen.insert(asked.id).inserted else { return nil }
            return (asked.id, asked.offer, asked.person, asked.business ?? employer(of: asked.person), asked.answer)
        }
    }

    func employer(of person: PersonID) -> BusinessID? {
        all(PersonRegistered.self).last { $0.event.person == person }?.event.business
    }

    /// Whether there was a seat for the enrolment when the offer started on the day: whoever withdrew that day had one.
    func heldSeat(_ enrolment: EnrolmentID, on day: CalendarDate) -> Bool {
        var hasSeat = false
        for (on, event, _) in steps(enrolment) where on <= day {
            if on == day, event is EnrolmentWithdrawn { continue }
            hasSeat = Self.isSeat(event)
        }
        return hasSeat
    }

    /// Whether the enrolment had a seat, or had ended with one, when the day was over.
    func hasSeat(_ enrolment: EnrolmentID, on day: CalendarDate) -> Bool {
        steps(enrolment).last { $0.on <= day }.map { Self.isSeat($0.event) } ?? false
    }

    static func isSeat(_ event: any Event) -> Bool {
        event is EnrolmentRegistered || event is EnrolmentPromoted || event is EnrolmentCompleted
            || event is EnrolmentNotCompleted
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

    /// Its form, as it was last described.
    func mode(of offer: OfferID) -> String {
        guard all(OfferCreated.self).contains(where: { $0.event.offer == offer }) else { return "" }
        var mode = ""
        for entry in entries {
            if let event = entry.event as? OfferCreated, event.offer == offer { mode = event.mode.rawValue }
            if let event = entry.event as? OfferRevised, event.offer == offer { mode = event.mode?.rawValue ?? mode }
        }
        return mode
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
        let number = all(LocationRegistered.self).last { $0.event.location == first }?.event.kom.description ?? ""
        return Self.today[number] ?? number
    }
}
