import EventSourcing
import Events

/// An event is corrected that stands in the log and was not voided, if everything that came later still holds.
package struct CorrectEvent: Rule {
    package let asked: EventCorrected

    package init(_ asked: EventCorrected) { self.asked = asked }

    private var amended: AmendedEvent {
        AmendedEvent(id: asked.target, at: asked.at, type: asked.of, about: asked.about, all: asked.tags)
    }

    /// Figures must be right also where they count somebody who is forgotten; what is put on somebody else is new of them.
    package var speaksOf: Tags { Tags(asked.tags.all.filter { !asked.about.contains($0) }) }

    package var boundary: Query { amended.boundary }

    /// The day on which the target is now said to have happened.
    package var otherDays: [CalendarDate] { [asked.time.instant.osloDate] }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        try amended.requireAmendable(known)
        try requireOriginal()
        try requirePossible(known, on: day)
        try amended.requireHolds(known, with: asked)
        return [asked]
    }

    /// Refuses to correct a correction: that would say something of an event that nobody reads.
    private func requireOriginal() throws(Refusal) {
        guard Catalogue.amending.contains(where: { $0.type == asked.of }) else { return }
        throw Refusal(
            "correction-of-correction",
            Text(
                en: "Correct the event itself once more; the latest correction counts.",
                nb: "Rett selve hendelsen en gang til; den siste rettingen gjelder."),
            inTheWay: asked.at)
    }

    /// Refuses a time at which nothing can have happened: after the correction, or before the programme.
    private func requirePossible(_ known: Known, on day: CalendarDate) throws(Refusal) {
        let corrected = asked.time.instant.osloDate
        if corrected > day {
            throw Refusal(
                "date-in-future",
                Text(
                    en: "\(corrected) is after the correction itself, on \(day).",
                    nb: "\(corrected) er etter selve rettingen, \(day)."))
        }
        if let start = known.programmes.start, corrected < start.from, asked.of != ProgrammeStarted.type {
            throw Refusal(
                "before-programme",
                Text(
                    en: "\(corrected) is before the programme started, on \(start.from).",
                    nb: "\(corrected) er før programmet startet, \(start.from)."),
                inTheWay: start.position)
        }
    }
}
