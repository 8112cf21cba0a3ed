import EventSourcing

// The numbers behind each part of an explanation, as a coordinator would say them.

extension Matcher {
    func detail(_ component: ScoreComponent, _ need: NeedProfile, _ offer: OfferProfile) -> Text {
        switch component {
        case .topic: Text("")
        case .timing:
            Text(
                en: "starts \(shown(offer.start)), wanted \(window(need))",
                nb: "starter \(shown(offer.start)), ønsket \(window(need))")
        case .travel: travelDetail(need, offer)
        case .mode:
            Text(
                en: "\(offer.mode), wanted \(need.modes.isEmpty ? "any" : need.modes.joined(separator: ", "))",
                nb: "\(offer.mode), ønsket \(need.modes.isEmpty ? "hva som helst" : need.modes.joined(separator: ", "))"
            )
        case .level:
            Text(
                en: "level \(offer.level.map(String.init) ?? "not stated"), wanted \(levels(need))",
                nb: "nivå \(offer.level.map(String.init) ?? "ikke oppgitt"), ønsket \(levels(need))")
        case .seats:
            Text(
                en: "\(offer.seatsFree) free seats for \(need.heads)\(offer.hasWaitingList ? ", waiting list" : "")",
                nb: "\(offer.seatsFree) ledige plasser til \(need.heads)\(offer.hasWaitingList ? ", venteliste" : "")")
        }
    }

    func detail(_ obstacle: Obstacle, _ need: NeedProfile, _ offer: OfferProfile, _ today: CalendarDate?) -> Text {
        switch obstacle {
        case .status, .started, .closed: return obstacle.title
        case .deadline:
            let last = shown(offer.deadline ?? offer.start)
            return Text(en: "deadline \(last), today \(shown(today))", nb: "frist \(last), i dag \(shown(today))")
        case .window: return detail(.timing, need, offer)
        case .language:
            let (offered, wanted) = (list(offer.languages), list(need.languages))
            return Text(en: "in \(offered), wanted \(wanted)", nb: "på \(offered), ønsket \(wanted)")
        case .level: return detail(.level, need, offer)
        case .mode: return detail(.mode, need, offer)
        case .travel: return travelDetail(need, offer)
        case .price:
            let (price, budget) = ((offer.price ?? 0) / 100, (need.budget ?? 0) / 100)
            return Text(en: "NOK \(price), at most \(budget)", nb: "\(price) kr, høyst \(budget)")
        case .seats: return detail(.seats, need, offer)
        }
    }

    private func travelDetail(_ need: NeedProfile, _ offer: OfferProfile) -> Text {
        if offer.isOnline { return Text(en: "online", nb: "på nett") }
        let limit = need.maxTravelMinutes.map { Text(en: ", at most \($0)", nb: ", høyst \($0)") } ?? Text("")
        guard let way = filters.minutes(need, offer) else {
            return Text(en: "way unknown\(limit.en)", nb: "ukjent reisevei\(limit.nb)")
        }
        return way.basis == .table
            ? Text(en: "\(way.minutes) min by the table\(limit.en)", nb: "\(way.minutes) min etter tabellen\(limit.nb)")
            : Text(
                en: "about \(way.minutes) min by the distance\(limit.en)",
                nb: "rundt \(way.minutes) min etter avstanden\(limit.nb)")
    }

    func sources(_ component: ScoreComponent, _ offer: OfferProfile) -> [MatchExplanation.Source] {
        switch component {
        case .topic: topics.relations.isEmpty ? [.need, .offer] : [.need, .offer, .skills]
        case .timing, .mode, .level: [.need, .offer]
        case .travel: offer.isOnline ? [.offer] : [.need, .business, .places, .travelTimes]
        case .seats: [.need, .seats]
        }
    }

    func sources(_ obstacle: Obstacle) -> [MatchExplanation.Source] {
        switch obstacle {
        case .status, .started, .seats: [.seats]
        case .deadline: [.offer]
        case .window, .language, .level, .mode, .price: [.need, .offer]
        case .travel: [.need, .business, .places, .travelTimes]
        case .closed: [.business]
        }
    }

    private func shown(_ day: CalendarDate?) -> String { day?.description ?? "-" }
    private func window(_ need: NeedProfile) -> String { "\(shown(need.earliest))–\(shown(need.latest))" }
    private func list(_ languages: some Sequence<String>) -> String { languages.sorted().joined(separator: ", ") }

    private func levels(_ need: NeedProfile) -> String {
        need.levels.map { $0.lowerBound == $0.upperBound ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            ?? "-"
    }
}
