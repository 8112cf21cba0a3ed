import EventSourcing
import Events
import ViewStorage

/// Every offer with its seats, its waiting list, and everybody who enrolled.
package struct OfferCatalogue: View {
    package static let name = "offers"
    package static let version = 3
    package static let title = Text(en: "Offer catalogue", nb: "Tilbudsoversikt")

    package let offers = ViewTable<OfferID, OfferRow>("offers")
    /// The offers that are published or have started: what there is now, however many there once were.
    private let current = ViewTable<OfferID, Bool>("current-offers")
    package let enrolments = ViewTable<EnrolmentID, EnrolmentRow>("enrolments")

    package var tables: [any AnyViewTable] { [offers, current, enrolments] }

    package var handlers: [EventHandler] { offerHandlers + enrolmentHandlers }

    private var offerHandlers: [EventHandler] {
        [
            .on(OfferCreated.self) { created in offers.put(OfferRow(created), for: created.event.offer) },
            .on(OfferRevised.self) { revised in
                try change(revised.event.offer, revised.position) { $0.offer = $0.offer.revised(by: revised.event) }
            },
            .on(OfferPublished.self) { published in
                try change(published.event.offer, published.position) { row in
                    let milestone = published.milestone()
                    row.published = milestone
                    row.plannedStart = row.plannedStart ?? row.offer.start
                    row.waitingList = published.event.waitingList
                    row.setCapacity(published.event.capacity, milestone)
                }
            },
            .on(OfferCapacityChanged.self) { changed in
                try change(changed.event.offer, changed.position) {
                    $0.setCapacity(changed.event.capacity, changed.milestone())
                }
            },
            .on(OfferStarted.self) { started in
                try change(started.event.offer, started.position) {
                    $0.started = started.milestone(on: started.event.date)
                }
            },
            .on(OfferClosed.self) { closed in
                try change(closed.event.offer, closed.position) {
                    $0.closed = closed.milestone(on: closed.event.date)
                }
            },
            .on(OfferCancelled.self) { cancelled in
                try change(cancelled.event.offer, cancelled.position) {
                    $0.cancelled = cancelled.milestone(on: cancelled.event.date)
                }
            },
        ]
    }

    private var enrolmentHandlers: [EventHandler] {
        [
            .on(EnrolmentRegistered.self) { new in
                try set(new.event.enrolment, .seated, new.day, new.position, new: new.event)
            },
            .on(EnrolmentWaitlisted.self) { new in
                try set(new.event.enrolment, .waiting, new.day, new.position, new: EnrolmentRegistered(new.event))
            },
            .on(EnrolmentPromoted.self) { try set($0.event.enrolment, .seated, $0.day, $0.position) },
            .on(EnrolmentCancelled.self) { try set($0.event.enrolment, .cancelled, $0.event.date, $0.position) },
            .on(EnrolmentWithdrawn.self) { try set($0.event.enrolment, .withdrawn, $0.event.date, $0.position) },
            .on(EnrolmentCompleted.self) { completed in
                try set(completed.event.enrolment, .completed, completed.event.date, completed.position)
                try enrolments.update(completed.event.enrolment) { $0.completion = StoredEvent(completed.event) }
            },
            .on(EnrolmentNotCompleted.self) { try set($0.event.enrolment, .notCompleted, $0.event.date, $0.position) },
        ]
    }

    private func change(_ offer: OfferID, _ position: Position, _ change: (inout OfferRow) -> Void) throws {
        try offers.update(offer) { row in
            let was = row.isCurrent
            change(&row)
            row.changed = position
            guard row.isCurrent != was else { return }
            if row.isCurrent { current.put(true, for: offer) } else { current.remove(offer) }
        }
    }

    /// Gives an enrolment a status, making it if it is new, and keeps the offer's counts.
    private func set(
        _ id: EnrolmentID, _ status: EnrolmentRow.Status, _ day: CalendarDate, _ position: Position,
        new: EnrolmentRegistered? = nil
    ) throws {
        let change = EnrolmentRow.Change(on: day, status: status, at: position)
        let old = try enrolments.get(id)
        guard var row = old ?? new.map({ EnrolmentRow($0, change) }) else { return }
        if old != nil { row.change(change) }
        enrolments.put(row, for: id)
        try self.change(row.enrolment.offer, position) { offer in
            if old == nil { offer.enrolments.append(id) }
            offer.seatsTaken += (status.takesSeat ? 1 : 0) - (old?.status.takesSeat == true ? 1 : 0)
            offer.waiting += (status == .waiting ? 1 : 0) - (old?.status == .waiting ? 1 : 0)
        }
    }
}

extension OfferCatalogue {
    /// How many offers are published or have started, and how many others there are.
    func counts() throws -> (current: Int, others: Int) {
        let current = try current.count()
        return (current, try offers.count() - current)
    }

    /// The enrolments of an offer that stand in one of the statuses, the first who came first.
    package func enrolments(
        of offer: OfferRow, _ statuses: Set<EnrolmentRow.Status>
    ) throws -> [(id: EnrolmentID, row: EnrolmentRow)] {
        try offer.enrolments.compactMap { id in try enrolments.get(id).map { (id: id, row: $0) } }
            .filter { statuses.contains($0.row.status) }.sorted { $0.row.since < $1.row.since }
    }
}

extension OfferRow {
    fileprivate var isCurrent: Bool { status == .published || status == .started }
}

extension Recorded {
    /// The stage that the event says was come to, on its own day or on the one it names.
    fileprivate func milestone(on day: CalendarDate? = nil) -> OfferRow.Milestone {
        OfferRow.Milestone(on: day ?? self.day, at: position)
    }
}

extension EnrolmentRegistered {
    fileprivate init(_ waiting: EnrolmentWaitlisted) {
        self.init(
            enrolment: waiting.enrolment, offer: waiting.offer, person: waiting.person, business: waiting.business,
            need: waiting.need, funding: waiting.funding, additionality: waiting.additionality,
            overrideReason: waiting.overrideReason)
    }
}

extension OfferCreated {
    /// The offer as it is after the revision.
    func revised(by change: OfferRevised) -> OfferCreated {
        OfferCreated(
            offer: offer, title: change.title ?? title, provider: provider, kind: kind, skills: change.skills ?? skills,
            level: change.level ?? level, credits: credits, hours: change.hours ?? hours,
            languages: change.languages ?? languages, mode: change.mode ?? mode,
            locations: change.locations ?? locations, start: change.start ?? start, end: change.end ?? end,
            deadline: change.deadline ?? deadline, minHeads: change.minHeads ?? minHeads, price: change.price ?? price,
            adaptedFrom: adaptedFrom)
    }
}
