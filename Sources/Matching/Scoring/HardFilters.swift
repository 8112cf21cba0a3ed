import EventSourcing

/// What rules an offer out for a need. What is not stated, on either side, never does.
struct HardFilters {
    let travel: TravelTimes

    /// Every obstacle, in the order in which a person would ask.
    /// - Parameter today: the day for which deadlines count; `nil` leaves them out.
    func obstacles(_ need: NeedProfile, _ offer: OfferProfile, on today: CalendarDate?) -> [Obstacle] {
        Self.all.filter { stands($0, need, offer, today) }
    }

    func isRuledOut(_ need: NeedProfile, _ offer: OfferProfile, on today: CalendarDate?) -> Bool {
        firstObstacle(need, offer, on: today) != nil
    }

    /// The first obstacle in that order.
    func firstObstacle(_ need: NeedProfile, _ offer: OfferProfile, on today: CalendarDate?) -> Obstacle? {
        for obstacle in Self.all where stands(obstacle, need, offer, today) { return obstacle }
        return nil
    }

    private static let all = Obstacle.allCases

    private func stands(
        _ obstacle: Obstacle, _ need: NeedProfile, _ offer: OfferProfile, _ today: CalendarDate?
    ) -> Bool {
        switch obstacle {
        case .status: return !offer.isOpen
        case .started: return offer.hasStarted
        case .deadline:
            guard let today, let last = offer.deadline ?? offer.start else { return false }
            return last < today
        case .window:
            guard let start = offer.start else { return false }
            return need.earliest.map { start < $0 } ?? false || need.latest.map { start > $0 } ?? false
        case .language:
            return !need.languages.isEmpty && !offer.languages.isEmpty
                && !need.languages.contains { offer.languages.contains($0) }
        case .level:
            guard let levels = need.levels, let level = offer.level else { return false }
            return !levels.contains(level)
        case .mode: return !need.modes.isEmpty && !need.modes.contains(offer.mode)
        case .travel:
            guard let limit = need.maxTravelMinutes, let way = minutes(need, offer) else { return false }
            return way.minutes > limit
        case .price:
            guard let budget = need.budget, let price = offer.price else { return false }
            return price > budget
        case .seats: return offer.seatsFree == 0 && !offer.hasWaitingList
        case .closed: return need.isBusinessClosed
        }
    }

    /// The way to the physical part; `nil` where there is none, or nothing is known of it.
    func minutes(_ need: NeedProfile, _ offer: OfferProfile) -> (minutes: Int, basis: TravelTimes.Basis)? {
        guard !offer.isOnline, let place = need.place else { return nil }
        return travel.minutes(from: place, toNearestOf: offer.places)
    }
}
