import EventSourcing
import Events
import Projections

extension SlowStatistic {
    static let ofOffers: [String: SlowStatistic] = [
        "offers-created": count(.distinct) { history in
            history.all(OfferCreated.self).map { history.item($0.on, $0.at, offer: $0.event.offer) }
        },
        "offers-published": stage(OfferPublished.self, \.offer) { $0.on },
        "offers-started": stage(OfferStarted.self, \.offer) { $0.event.date },
        "offers-closed": stage(OfferClosed.self, \.offer) { $0.event.date },
        "offers-cancelled": stage(OfferCancelled.self, \.offer) { $0.event.date },
        "adapted-offers": share(.distinct, of: .distinct) { history in
            history.all(OfferCreated.self).map { created, on, at in
                history.item(
                    on, at, offer: created.offer, created.adaptedFrom.isEmpty ? ["base": 1] : ["figure": 1, "base": 1])
            }
        },
        "cancellation-rate": share(.distinct, of: .distinct) { history in
            history.all(OfferCreated.self).compactMap { created, _, at in
                guard let start = history.plannedStart(of: created) else { return nil }
                let isCancelled = history.all(OfferCancelled.self).contains { $0.event.offer == created.offer }
                let isStarted = history.all(OfferStarted.self).contains { $0.event.offer == created.offer }
                return history.item(
                    start, at, offer: created.offer,
                    isCancelled && !isStarted ? ["figure": 1, "base": 1] : ["base": 1])
            }
        },
        "fill-rate": share(.sum, of: .sum) { history in
            history.offersStarted.map { offer, day, at in
                let seats = history.enrolments(in: offer).count { history.heldSeat($0.id, on: day) }
                let all = history.capacity(of: offer, on: day)
                return history.item(day, at, offer: offer, ["figure": seats, "base": all])
            }
        },
    ]

    /// The day each offer that was created came to a stage, as said last.
    private static func stage<E: Event>(
        _ type: E.Type, _ offer: @escaping @Sendable (E) -> OfferID,
        _ day: @escaping @Sendable ((event: E, on: CalendarDate, at: Position)) -> CalendarDate
    ) -> SlowStatistic {
        count(.distinct) { history in
            history.all(OfferCreated.self).compactMap { created in
                history.all(type).last { offer($0.event) == created.event.offer }.map {
                    history.item(day($0), $0.at, offer: created.event.offer)
                }
            }
        }
    }
}

extension SlowHistory {
    /// Every offer that was created and has started, with the day.
    var offersStarted: [(offer: OfferID, on: CalendarDate, at: Position)] {
        all(OfferCreated.self).compactMap { created in
            all(OfferStarted.self).last { $0.event.offer == created.event.offer }.map {
                ($0.event.offer, $0.event.date, $0.at)
            }
        }
    }

    /// The day the offer was to start when it was first published.
    fileprivate func plannedStart(of created: OfferCreated) -> CalendarDate? {
        var start = created.start
        for entry in entries {
            if let event = entry.event as? OfferRevised, event.offer == created.offer { start = event.start ?? start }
            if let event = entry.event as? OfferPublished, event.offer == created.offer { return start }
        }
        return nil
    }
}
