import EventSourcing
import Events

extension MemoryLog {
    /// Says that the event at the position should have read otherwise, as who looked it up in the log would say it.
    ///
    /// - Parameter time: when it really happened, if that was wrong too.
    package func correction(
        of position: Position, to replacement: any Event, on time: CalendarDate? = nil
    ) -> EventCorrected {
        let original = event(at: position)
        return EventCorrected(
            target: original.id, at: position, about: tagsToAmend(original),
            time: time.map { OffsetTime(osloMidnight: $0) } ?? original.envelope.provenance.time,
            replacement: replacement, reason: .mistake)
    }

    /// Says that the event at the position should never have been.
    package func void(of position: Position) -> EventVoided {
        let original = event(at: position)
        return EventVoided(
            target: original.id, at: position, of: original.type, about: tagsToAmend(original), reason: .mistake)
    }

    private func tagsToAmend(_ original: RecordedEvent) -> Tags {
        original.tagsToAmend(
            after: matching(Query(types: Catalogue.amending.map { $0.type }, tags: [.event(original.id)])))
    }

    private func event(at position: Position) -> RecordedEvent {
        guard let event = events.first(where: { $0.position == position }) else {
            preconditionFailure("the log has no event at \(position)")
        }
        return event
    }
}
