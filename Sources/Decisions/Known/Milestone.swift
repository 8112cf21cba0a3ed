import EventSourcing
import Events

/// A stage that something came to: on which day, and by which event.
struct Milestone: Sendable {
    let on: CalendarDate
    let at: Position
    private let type: EventType

    /// - Parameter day: the day that the event itself names, where it names one.
    init(_ event: RecordedEvent, on day: CalendarDate? = nil) {
        on = day ?? event.envelope.provenance.time.instant.osloDate
        at = event.position
        type = event.type
    }

    /// Refuses to date before it what follows from it. How late things are recorded, and in which order, says nothing of
    /// when they happened; but their own days must agree, or figures come out that nothing can have.
    func requireNotAfter(_ day: CalendarDate) throws(Refusal) {
        guard day < on else { return }
        let title = Catalogue.type(named: type)?.title ?? Text(type.name)
        throw Refusal(
            "date-before",
            Text(
                en: "It cannot be dated \(day): “\(title.en)” was on \(on).",
                nb: "Den kan ikke dateres \(day): «\(title.nb)» var \(on)."),
            inTheWay: at)
    }
}
