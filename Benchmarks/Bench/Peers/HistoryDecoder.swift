import EventSourcing
import EventStorage
import Events

/// Makes values of the events of a history, each of its type.
struct HistoryDecoder {
    typealias Decode = (EventHead, Span<UInt8>) throws -> Void

    private let byType: [EventType: Decode] = [
        BusinessRegistered.type: decode(BusinessRegistered.self),
        BusinessUpdated.type: decode(BusinessUpdated.self), VisitRecorded.type: decode(VisitRecorded.self),
        NeedLogged.type: decode(NeedLogged.self), NeedCovered.type: decode(NeedCovered.self),
        PersonRegistered.type: decode(PersonRegistered.self),
        EnrolmentRegistered.type: decode(EnrolmentRegistered.self),
        EnrolmentCompleted.type: decode(EnrolmentCompleted.self), OfferCreated.type: decode(OfferCreated.self),
        OfferPublished.type: decode(OfferPublished.self), OfferStarted.type: decode(OfferStarted.self),
        OfferCapacityChanged.type: decode(OfferCapacityChanged.self), OfferClosed.type: decode(OfferClosed.self),
    ]

    /// What decodes events of the type.
    func callAsFunction(_ type: EventType) throws -> Decode {
        guard let decode = byType[type] else { throw BenchError("the history has no \(type)") }
        return decode
    }

    /// Made for each type by name, so that the compiler makes one for it, as it does for a view's handlers.
    private static func decode<E: Event>(_ type: E.Type) -> Decode {
        { head, data in
            let event = try E(json: data, version: head.version, isPrefix: true)
            withExtendedLifetime(
                Recorded(position: head.position, occurred: head.occurred, recorded: head.recorded, event: event)
            ) {}
        }
    }
}
