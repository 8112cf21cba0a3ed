import EventSourcing
import EventStorage
import Events
import Matching
import Projections
import ViewStorage

/// The events that a match stands on, by what they tell of.
struct MatchEvents {
    private let positions: [MatchExplanation.Source: [Position]]

    /// - Parameter horizon: the part of the log that the match was made of; nothing behind it is cited.
    init(_ log: EventLog, _ need: NeedRow, _ offer: OfferRow, _ horizon: Horizon) throws {
        func find(_ query: Query) throws -> [Position] {
            try log.events(query, ReadRange(to: horizon.knownAt)).filter { event in
                horizon.happenedBefore.map { event.envelope.provenance.time.instant < $0 } ?? true
            }.map(\.position)
        }
        let (needTag, offerTag) = (need.need.need.tag, offer.offer.offer.tag)
        let places = offer.offer.locations.map { Query.Item(types: [LocationRegistered.type], tags: [$0.tag]) }
        positions = [
            .need: try find(Query(types: [NeedLogged.type, NeedRevised.type], tags: [needTag])),
            .business: try find(
                Query(types: [BusinessRegistered.type, BusinessUpdated.type], tags: [need.need.business.tag])),
            .offer: try find(Query(types: [OfferCreated.type, OfferRevised.type], tags: [offerTag])),
            .places: places.isEmpty ? [] : try find(Query(places)),
            .seats: try find(
                Query(
                    types: [
                        OfferPublished.type, OfferCapacityChanged.type, OfferStarted.type, OfferClosed.type,
                        OfferCancelled.type, EnrolmentRegistered.type, EnrolmentPromoted.type,
                        EnrolmentWaitlisted.type, EnrolmentCancelled.type, EnrolmentWithdrawn.type,
                    ], tags: [offerTag])),
            .travelTimes: try find(
                Query(types: [ReferenceLoaded.type], tags: [ReferenceKind.travel.tag])
                    .union(Query(types: [ReferenceLoaded.type], tags: [ReferenceKind.kommune.tag]))),
            .skills: try find(Query(types: [ReferenceLoaded.type], tags: [ReferenceKind.skills.tag])),
        ]
    }

    func callAsFunction(_ sources: [MatchExplanation.Source]) -> [Position] {
        Set(sources.flatMap { positions[$0] ?? [] }).sorted()
    }
}

extension ReadingOptions {
    /// The part of the log that the views are made of, on both time axes.
    func viewHorizon(_ logbook: Logbook) throws -> Horizon {
        var horizon = try horizon(logbook)
        horizon.happenedBefore = validAt?.endInOslo
        return horizon
    }
}
