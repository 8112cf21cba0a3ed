import EventSourcing

// The numbers behind each part of an explanation, as a coordinator would say them.

extension Matcher {
    func detail(_ component: ScoreComponent, _ need: NeedProfile, _ offer: OfferProfile) -> Text {
        switch component {
        case .topic: Text("")
        case .timing:
            Text(
                en: "starts \(offer.start?.description ?? "on no stated day"), \(window(need).en)",
                nb: "starter \(offer.start?.description ?? "på en dag som ikke er oppgitt"), \(window(need).nb)")
        case .travel: travelDetail(need, offer)
        case .mode: modeDetail(need, offer)
        case .level:
            Text(
                en: "level \(offer.level.map(String.init) ?? "not stated"), \(levels(need).en)",
                nb: "nivå \(offer.level.map(String.init) ?? "ikke oppgitt"), \(levels(need).nb)")
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

    private func modeDetail(_ need: NeedProfile, _ offer: OfferProfile) -> Text {
        let (form, wanted) = (form(offer.mode), need.modes.map(form))
        if wanted.isEmpty { return Text(en: "\(form.en), any will do", nb: "\(form.nb), formen spiller ingen rolle") }
        let (en, nb) = (wanted.map(\.en).joined(separator: ", "), wanted.map(\.nb).joined(separator: ", "))
        return Text(en: "\(form.en), wanted \(en)", nb: "\(form.nb), ønsket \(nb)")
    }

    /// What people call a form of teaching; matching knows no more of the domain than its stored names.
    private func form(_ mode: String) -> Text {
        switch mode {
        case "onsite": Text(en: "on site", nb: "stedbasert")
        case "online": Text(en: "online", nb: "nettbasert")
        case "blended": Text(en: "blended", nb: "samlingsbasert")
        default: Text(mode)
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

    private func window(_ need: NeedProfile) -> Text {
        switch (need.earliest, need.latest) {
        case (nil, nil): Text(en: "any time will do", nb: "tidspunktet spiller ingen rolle")
        case (let from?, nil): Text(en: "wanted from \(from)", nb: "ønsket fra \(from)")
        case (nil, let to?): Text(en: "wanted by \(to)", nb: "ønsket innen \(to)")
        case (let from?, let to?): Text(en: "wanted \(from) – \(to)", nb: "ønsket \(from) – \(to)")
        }
    }
    private func list(_ languages: some Sequence<String>) -> String { languages.sorted().joined(separator: ", ") }

    private func levels(_ need: NeedProfile) -> Text {
        guard let levels = need.levels else { return Text(en: "any will do", nb: "nivået spiller ingen rolle") }
        let (low, high) = (levels.lowerBound, levels.upperBound)
        let range = low == high ? "\(low)" : "\(low)-\(high)"
        return Text(en: "wanted \(range)", nb: "ønsket \(range)")
    }
}
