import EventSourcing
import Events

/// A seat is given up before the offer starts, or a place in the line at any time.
package struct CancelEnrolment: Rule {
    package let asked: EnrolmentCancelled

    package init(_ asked: EnrolmentCancelled) { self.asked = asked }

    /// The seat of one who is forgotten must be free for another.
    package var speaksOf: Tags { [] }

    package var boundary: Query { KnownOffer.query(asked.offer) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        let enrolment = try known.offer.requireActive(asked.enrolment, of: asked.person)
        if let started = known.offer.started, asked.date >= started.on, enrolment.status == .seated {
            throw Refusal(
                "offer-started",
                Text(
                    en: "“\(known.offer.title)” started on \(started.on): after that it is a withdrawal.",
                    nb: "«\(known.offer.title)» startet \(started.on): etter det er det frafall."),
                inTheWay: started.at)
        }
        try enrolment.changed.requireNotAfter(asked.date)
        return [asked]
    }
}

extension KnownOffer {
    /// The enrolment, or a refusal unless the person holds a seat or waits for one with it.
    func requireActive(_ id: EnrolmentID, of person: PersonID) throws(Refusal) -> Enrolment {
        let enrolment = try require(id)
        guard enrolment.isActive, enrolment.person == person else { throw notActive(enrolment) }
        return enrolment
    }

    /// The enrolment, or a refusal unless the person holds a seat with it.
    func requireSeated(_ id: EnrolmentID, of person: PersonID) throws(Refusal) -> Enrolment {
        let enrolment = try requireActive(id, of: person)
        guard enrolment.status == .seated else { throw notActive(enrolment) }
        return enrolment
    }

    /// Refuses unless the person held a seat with the enrolment on the day, whatever came later.
    func requireSeated(_ id: EnrolmentID, of person: PersonID, on day: CalendarDate) throws(Refusal) {
        let enrolment = try require(id)
        guard enrolment.person == person, let seated = enrolment.seatedOn, seated <= day,
            enrolment.endedOn.map({ day <= $0 }) ?? (enrolment.status == .seated)
        else { throw notActive(enrolment) }
    }

    private func notActive(_ enrolment: Enrolment) -> Refusal {
        let state =
            switch enrolment.status {
            case .seated: Text(en: "is another person's, or begins later", nb: "er en annens, eller begynner senere")
            case .waiting: Text(en: "is on the waiting list", nb: "står på venteliste")
            case .cancelled: Text(en: "was cancelled", nb: "er avmeldt")
            case .withdrawn: Text(en: "was withdrawn", nb: "er avbrutt")
            case .completed: Text(en: "is completed", nb: "er fullført")
            case .notCompleted: Text(en: "ended without completion", nb: "ble ikke fullført")
            }
        return Refusal(
            "enrolment-not-active",
            Text(
                en: "This enrolment in “\(title)” \(state.en).",
                nb: "Denne påmeldingen til «\(title)» \(state.nb)."),
            inTheWay: enrolment.changed.at)
    }
}
