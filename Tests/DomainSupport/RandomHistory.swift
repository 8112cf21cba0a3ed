import Decisions
import EventSourcing
import Events

/// A programme's history made by chance: every event was asked for at random and allowed by its rule.
///
/// The same seed gives the same history. Some events are recorded late, some are refused, some are corrected or voided, some
/// offers are overbooked with people who wait. A new type of event gets a line in `actions`.
package struct RandomHistory: Sendable {
    package private(set) var log = MemoryLog()
    /// The day each event was recorded, by its place in the log.
    package private(set) var recorded: [CalendarDate] = []
    /// How often each rule refused what was asked.
    package private(set) var refusals: [String: Int] = [:]

    var random: SeededGenerator
    var subjects = Subjects()
    /// The day on which things are recorded, and the day on which what is asked for now happened.
    private var today: CalendarDate = "2025-01-02"
    var day: CalendarDate = "2025-01-02"

    /// - Parameter days: how many days the history lasts.
    /// - Cost: a rule's decision for each event, which folds what is known of its subject.
    package init(seed: UInt64, events count: Int, days: Int = 540) throws {
        random = SeededGenerator(seed: seed)
        let first = today
        try happen(ProgrammeStarted.test(from: "2025-01-01"))
        try happen(RegionDefined.test(1, ["5007", "5045", "5046", "5047"]))
        while log.events.count < count {
            today = first.adding(days: log.events.count * days / count)
            day = today
            if random.isOnce(in: 8) { day = max(first, today.adding(days: -Int.random(in: 0...40, using: &random))) }
            guard let action = random.one(of: Self.actions), let asked = action(&self) else { continue }
            try ask(asked)
        }
    }

    private mutating func ask(_ rule: any Rule) throws {
        do {
            for event in try log.decide(Request(rule, on: day, today: today)) { try happen(event) }
        } catch let refusal as Refusal {
            refusals[refusal.rule, default: 0] += 1
        }
    }

    private mutating func happen(_ event: any Event) throws {
        try log.append(event, on: day, recorded: today)
        recorded.append(today)
        subjects.note(event)
    }
}

extension RandomHistory {
    /// What there is to speak of. Only the latest are spoken of, as in life, so that no subject's history grows for ever.
    struct Subjects: Sendable {
        var partners: [PartnerID] = []
        var locations: [LocationID] = []
        var businesses: [BusinessID] = []
        var persons: [PersonID] = []
        var visits: [(visit: VisitID, business: BusinessID)] = []
        var needs: [NeedID] = []
        var askedNeeds: [(need: NeedID, business: BusinessID)] = []
        var proposals: [(need: NeedID, offer: OfferID, business: BusinessID)] = []
        var offers: [OfferID] = []
        /// Those that were published and have not started, and those that have and are not over.
        var open: [OfferID] = []
        var running: [OfferID] = []
        var actors: [ActorID] = []
        var contacts: [(contact: ContactID, business: BusinessID)] = []
        var sessions: [(session: SessionID, offer: OfferID)] = []
        var followups: [(followup: FollowupID, about: FollowupSubject)] = []
        /// Whose erasure was requested.
        var forgotten: [Tag] = []
        /// How many editions of the county's report are locked.
        var locked = 0
        var enrolments: [(enrolment: EnrolmentID, offer: OfferID, person: PersonID)] = []
        /// Those who were put on a waiting list, whatever became of them.
        var waiting: [(enrolment: EnrolmentID, offer: OfferID, person: PersonID)] = []
        private var used = 0

        /// A number that no subject has yet.
        mutating func number() -> Int {
            used += 1
            return used
        }

        mutating func note(_ event: any Event) {
            switch event {
            case let event as PartnerRegistered: partners.append(event.partner)
            case let event as LocationRegistered: locations.append(event.location)
            case let event as BusinessRegistered: businesses.append(event.business)
            case let event as PersonRegistered: persons.append(event.person)
            case let event as VisitRecorded: visits.append((event.visit, event.business))
            case let event as NeedLogged:
                needs.append(event.need)
                askedNeeds.append((event.need, event.business))
            case let event as MatchProposed: proposals.append((event.need, event.offer, event.business))
            case let event as OfferCreated: offers.append(event.offer)
            case let event as OfferPublished: open.append(event.offer)
            case let event as OfferStarted:
                open.removeAll { $0 == event.offer }
                running.append(event.offer)
            case let event as OfferClosed: running.removeAll { $0 == event.offer }
            case let event as ActorRegistered: actors.append(event.actor)
            case let event as ContactRegistered: contacts.append((event.contact, event.business))
            case let event as SessionScheduled: sessions.append((event.session, event.offer))
            case let event as FollowupPlanned: followups.append((event.followup, event.about))
            case let event as ErasureRequested: forgotten.append(event.subject)
            case is ReportLocked: locked += 1
            case let event as EnrolmentRegistered: note(event.enrolment, event.offer, event.person)
            case let event as EnrolmentWaitlisted:
                note(event.enrolment, event.offer, event.person)
                waiting.append((event.enrolment, event.offer, event.person))
            default: break
            }
        }

        private mutating func note(_ enrolment: EnrolmentID, _ offer: OfferID, _ person: PersonID) {
            if !enrolments.suffix(40).contains(where: { $0.enrolment == enrolment }) {
                enrolments.append((enrolment, offer, person))
            }
        }
    }
}
