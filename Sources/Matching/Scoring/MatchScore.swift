import EventSourcing

/// What a score is made of.
package enum ScoreComponent: String, CaseIterable, Sendable {
    case topic, timing, travel, mode, level, seats

    package var title: Text {
        switch self {
        case .topic: Text(en: "Skills and text", nb: "Kompetanse og tekst")
        case .timing: Text(en: "Timing", nb: "Tidspunkt")
        case .travel: Text(en: "Travel", nb: "Reise")
        case .mode: Text(en: "Form", nb: "Form")
        case .level: Text(en: "Level", nb: "Nivå")
        case .seats: Text(en: "Seats", nb: "Plasser")
        }
    }
}

/// Works out the parts of a score apart from the topic, each in thousandths of what it may come to.
struct CircumstanceScoring {
    let filters: HardFilters

    func thousandths(_ component: ScoreComponent, _ need: NeedProfile, _ offer: OfferProfile) -> Int {
        switch component {
        case .topic: 0
        case .timing: timing(need, offer)
        case .travel: travel(need, offer)
        case .mode: mode(need, offer)
        case .level: need.levels == nil || offer.level != nil ? 1000 : 500
        case .seats: seats(need, offer)
        }
    }

    /// The sooner within the window the better; half where one of them does not say.
    private func timing(_ need: NeedProfile, _ offer: OfferProfile) -> Int {
        guard let start = offer.start, let earliest = need.earliest, let latest = need.latest, earliest < latest
        else { return 500 }
        return 1000 - 1000 * (start.day - earliest.day) / (latest.day - earliest.day)
    }

    /// Falls to nothing at the limit; without one, at three hours.
    private func travel(_ need: NeedProfile, _ offer: OfferProfile) -> Int {
        if offer.isOnline { return 1000 }
        guard let way = filters.minutes(need, offer) else { return 500 }
        let limit = max(1, need.maxTravelMinutes ?? 180)
        return max(0, 1000 - 1000 * way.minutes / limit)
    }

    /// The form they like best counts whole, another that will do a little less.
    private func mode(_ need: NeedProfile, _ offer: OfferProfile) -> Int {
        need.modes.isEmpty || need.modes.first == offer.mode ? 1000 : 600
    }

    /// A seat for every head counts whole, for some of them in part; a waiting list a little.
    private func seats(_ need: NeedProfile, _ offer: OfferProfile) -> Int {
        if offer.seatsFree >= need.heads { return 1000 }
        return offer.seatsFree == 0 ? 100 : 200 + 400 * offer.seatsFree / need.heads
    }
}

extension MatchWeights {
    func highest(_ component: ScoreComponent) -> Int {
        switch component {
        case .topic: topic
        case .timing: timing
        case .travel: travel
        case .mode: mode
        case .level: level
        case .seats: seats
        }
    }
}
