import EventSourcing
import Events

/// One offer with its seats and its waiting list.
package struct KnownOffer: Sendable {
    /// A person's way through the offer.
    struct Enrolment: Sendable {
        enum Status: Sendable { case seated, waiting, cancelled, withdrawn, completed, notCompleted }

        /// As it was asked for, in the form that a place on the waiting list has.
        let asked: EnrolmentWaitlisted
        var status: Status
        /// The enrolment's first event: who came first is first in line.
        let since: Position
        /// Since when it has its status.
        var changed: Milestone
        /// The first day with a seat, and the day it ended.
        var seatedOn: CalendarDate?
        var endedOn: CalendarDate?

        var person: PersonID { asked.person }
        /// Whether the person holds a seat or waits for one.
        var isActive: Bool { status == .seated || status == .waiting }
        /// Whether it takes up a seat; one who has completed keeps it.
        var takesSeat: Bool { status == .seated || status == .completed || status == .notCompleted }
    }

    private(set) var plan: OfferPlan?
    private(set) var created: Position?
    /// The event that described it last, and the one that gave it its deadline.
    private(set) var described: Position?
    private(set) var deadlineSet: Position?
    private(set) var published: Milestone?
    private(set) var started: Milestone?
    private(set) var ended: (isCancelled: Bool, at: Position)?
    private(set) var capacity = 0
    /// The event that said last how many seats there are.
    private(set) var capacitySet: Position?
    private(set) var hasWaitingList = false
    private(set) var enrolments: [EnrolmentID: Enrolment] = [:]
    /// Those from which feedback came, where that was asked to be known.
    private(set) var answers: [EnrolmentID: Position] = [:]

    static func query(_ offer: OfferID) -> Query {
        Query(
            types: [
                OfferCreated.type, OfferPublished.type, OfferRevised.type, OfferCapacityChanged.type, OfferStarted.type,
                OfferClosed.type, OfferCancelled.type,
            ] + enrolmentTypes,
            tags: [offer.tag])
    }

    /// The events of a person's way through an offer.
    static let enrolmentTypes: [EventType] = [
        EnrolmentRegistered.type, EnrolmentWaitlisted.type, EnrolmentPromoted.type, EnrolmentCancelled.type,
        EnrolmentWithdrawn.type, EnrolmentCompleted.type, EnrolmentNotCompleted.type,
    ]
}

// MARK: - What the events make of it

extension KnownOffer {
    mutating func apply(_ event: RecordedEvent) throws {
        switch event.type {
        case OfferCreated.type:
            guard let offer = try event.decode(as: OfferCreated.self) else { return }
            (plan, created) = (OfferPlan(offer), event.position)
            (described, deadlineSet) = (event.position, event.position)
        case OfferRevised.type:
            guard let revised = try event.decode(as: OfferRevised.self) else { return }
            (plan, described) = (plan?.revised(revised), event.position)
            if revised.deadline != nil { deadlineSet = event.position }
        case OfferPublished.type:
            guard let offer = try event.decode(as: OfferPublished.self) else { return }
            (published, hasWaitingList) = (Milestone(event), offer.waitingList)
            (capacity, capacitySet) = (offer.capacity, event.position)
        case OfferCapacityChanged.type:
            guard let offer = try event.decode(as: OfferCapacityChanged.self) else { return }
            (capacity, capacitySet) = (offer.capacity, event.position)
        case OfferStarted.type:
            guard let offer = try event.decode(as: OfferStarted.self) else { return }
            started = Milestone(event, on: offer.date)
        case OfferClosed.type: ended = (false, event.position)
        case OfferCancelled.type: ended = (true, event.position)
        case FeedbackRecorded.type:
            guard let enrolment = try event.decode(as: FeedbackRecorded.self)?.enrolment else { return }
            answers[enrolment] = event.position
        default: try applyEnrolment(event)
        }
    }

    private mutating func applyEnrolment(_ event: RecordedEvent) throws {
        if let new = try event.decode(as: EnrolmentRegistered.self) {
            set(new.enrolment, .seated, Milestone(event), asked: EnrolmentWaitlisted(new))
        } else if let new = try event.decode(as: EnrolmentWaitlisted.self) {
            set(new.enrolment, .waiting, Milestone(event), asked: new)
        } else if let change = try event.decode(as: EnrolmentPromoted.self) {
            set(change.enrolment, .seated, Milestone(event))
        } else if let change = try event.decode(as: EnrolmentCancelled.self) {
            set(change.enrolment, .cancelled, Milestone(event, on: change.date))
        } else if let change = try event.decode(as: EnrolmentWithdrawn.self) {
            set(change.enrolment, .withdrawn, Milestone(event, on: change.date))
        } else if let change = try event.decode(as: EnrolmentCompleted.self) {
            set(change.enrolment, .completed, Milestone(event, on: change.date))
        } else if let change = try event.decode(as: EnrolmentNotCompleted.self) {
            set(change.enrolment, .notCompleted, Milestone(event, on: change.date))
        }
    }

    private mutating func set(
        _ id: EnrolmentID, _ status: Enrolment.Status, _ change: Milestone, asked: EnrolmentWaitlisted? = nil
    ) {
        let old = enrolments[id]
        guard let asked = old?.asked ?? asked else { return }
        var enrolment = Enrolment(
            asked: asked, status: status, since: old?.since ?? change.at, changed: change, seatedOn: old?.seatedOn)
        if status == .seated { enrolment.seatedOn = enrolment.seatedOn ?? change.on }
        enrolment.endedOn = enrolment.isActive ? nil : change.on
        enrolments[id] = enrolment
    }
}

extension EnrolmentWaitlisted {
    /// The same enrolment, on the waiting list instead of in a seat.
    init(_ asked: EnrolmentRegistered) {
        self.init(
            enrolment: asked.enrolment, offer: asked.offer, person: asked.person, business: asked.business,
            need: asked.need, funding: asked.funding, additionality: asked.additionality,
            overrideReason: asked.overrideReason)
    }
}

// MARK: - What follows from that

extension KnownOffer {
    var title: String { plan?.title ?? "" }
    var seatsTaken: Int { enrolments.values.count(where: \.takesSeat) }
    var seatsFree: Int { max(0, capacity - seatsTaken) }

    /// Those who wait, the first in line first.
    var waiting: [(id: EnrolmentID, enrolment: Enrolment)] {
        enrolments.filter { $0.value.status == .waiting }.sorted { $0.value.since < $1.value.since }
            .map { ($0.key, $0.value) }
    }

    /// Those who hold a seat, the first who came first.
    var seated: [(id: EnrolmentID, enrolment: Enrolment)] {
        enrolments.filter { $0.value.status == .seated }.sorted { $0.value.since < $1.value.since }
            .map { ($0.key, $0.value) }
    }

    /// The event that took the last seat.
    var lastSeatTaken: Position? { enrolments.values.filter(\.takesSeat).map(\.changed.at).max() }

    /// The person's seat or place in the line, if there is one.
    func active(_ person: PersonID) -> Enrolment? {
        enrolments.values.filter { $0.person == person && $0.isActive }.min { $0.since < $1.since }
    }

    /// Refuses unless the offer has been created, and is neither closed nor cancelled.
    func requireAlive(_ offer: OfferID) throws(Refusal) {
        guard created != nil else { throw .unknown(offer.tag) }
        guard let ended else { return }
        throw ended.isCancelled
            ? Refusal(
                "offer-cancelled", Text(en: "The offer “\(title)” is cancelled.", nb: "Tilbudet «\(title)» er avlyst."),
                inTheWay: ended.at)
            : Refusal(
                "offer-closed", Text(en: "The offer “\(title)” is closed.", nb: "Tilbudet «\(title)» er avsluttet."),
                inTheWay: ended.at)
    }

    /// Refuses unless the offer is alive and published.
    func requirePublished(_ offer: OfferID) throws(Refusal) {
        try requireAlive(offer)
        if published == nil {
            throw Refusal(
                "offer-unpublished",
                Text(
                    en: "The offer “\(title)” is not published yet.", nb: "Tilbudet «\(title)» er ikke publisert ennå."),
                inTheWay: created)
        }
    }

    /// When the offer started, or a refusal if it has not.
    func requireStarted() throws(Refusal) -> Milestone {
        if let started { return started }
        throw Refusal(
            "offer-not-started",
            Text(en: "The offer “\(title)” has not started yet.", nb: "Tilbudet «\(title)» har ikke startet ennå."),
            inTheWay: published?.at ?? created)
    }

    /// The enrolment, or a refusal if the offer has none with this id.
    func require(_ id: EnrolmentID) throws(Refusal) -> Enrolment {
        guard let enrolment = enrolments[id] else {
            throw Refusal(
                Refusal.unknown,
                Text(en: "“\(title)” has no \(id).", nb: "«\(title)» har ingen \(id)."))
        }
        return enrolment
    }
}
