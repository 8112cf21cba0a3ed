import Decisions
import EventSourcing
import Events

extension RandomHistory {
    /// What somebody may ask for next; `nil` where there is nobody to ask for it. What stands here twice is asked for twice
    /// as often.
    static let actions: [@Sendable (inout RandomHistory) -> (any Rule)?] = {
        let people = [
            person, person, enrol, enrol, enrol, enrol, enrol, enrol, enrol, wait, promote, promote, promote, cancel,
            cancel, withdraw,
            complete, end,
        ]
        let businesses = [business, business, update, visit, visit, visit, visit]
        let needs = [need, need, need, revise, coverNeed, coverNeed, withdrawNeed, reopenNeed]
        let offers = [
            offer, publish, publish, publish, reviseOffer, capacity, start, start, start, close, close, cancelOffer,
        ]
        let sessions = [
            session, session, moveSession, cancelSession, attend, attend, attend, attend, feedback, feedback,
        ]
        let meetings = [outreach, contact, retire, closeBusiness, mergeBusiness, arena]
        let work = [time, time, travel, cost, followup, finishFollowup, dropFollowup, actor, deactivate, lock]
        let forgetting = [requestErasure, deferErasure, erase]
        let mistakes = [correct, correct, correct, correct, void, void]
        return people + people + people + businesses + needs + offers + sessions + meetings + work + forgetting
            + mistakes
            + [partner, location, propose, propose, propose, accept, accept, reject]
    }()

    static let municipalities: [MunicipalityNumber] = ["5007", "5045", "5046", "5047", "5049", "5050", "1703"]
    static let skills: [Skill] = [
        "HMS", "truckfører", "sveising", "regnskap", "salg", "fiskehelse",
        Skill(code: "http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab", scheme: "ESCO 1.1.1"),
    ]
    static let industries = [("16.100", .sn2007), ("16.110", .sn2025), ("03.211", .sn2007), ("85", .sn2025)]
        .compactMap { (code: String, standard: IndustryCode.Standard) in IndustryCode(code, standard) }

    // MARK: Businesses and what they need

    private static func business(_ history: inout RandomHistory) -> (any Rule)? {
        let employees = history.random.isOnce(in: 3) ? nil : Int.random(in: 0...150, using: &history.random)
        return RegisterBusiness(
            .test(
                BusinessID(number: history.subjects.number()),
                parent: history.random.isOnce(in: 3) ? history.latest(\.businesses, 60) : nil,
                kom: history.one(of: municipalities),
                nace: history.random.isOnce(in: 3) ? nil : history.one(of: industries), employees: employees,
                sector: history.one(of: Sector.allCases), from: history.day))
    }

    private static func update(_ history: inout RandomHistory) -> (any Rule)? {
        guard let business = history.latest(\.businesses, 60) else { return nil }
        let (field, value): (BusinessUpdated.Field, String) =
            switch Int.random(in: 0..<5, using: &history.random) {
            case 0: (.kom, history.one(of: municipalities).description)
            case 3: (.nace, history.one(of: ["16.231", "SN2025 16.220", "SN2007 10.209"]))
            case 1: (.sector, history.one(of: Sector.allCases).rawValue)
            case 2: (.employees, history.one(of: ["3", "12", "80", "ukjent", "0-4 (skjult)"]))
            default: (.name, "Nytt navn")
            }
        return UpdateBusiness(.test(business, field, value))
    }

    private static func visit(_ history: inout RandomHistory) -> (any Rule)? {
        guard let business = history.latest(\.businesses, 60) else { return nil }
        let partner = history.random.isOnce(in: 4) ? history.latest(\.partners, 9) : nil
        return RecordVisit(
            .test(
                VisitID(number: history.subjects.number()), at: business,
                mode: history.one(of: VisitMode.allCases), role: history.one(of: ProgrammeRole.allCases),
                employees: history.random.isOnce(in: 3) ? Int.random(in: 0...120, using: &history.random) : nil,
                partners: partner.map { [$0] } ?? []))
    }

    private static func need(_ history: inout RandomHistory) -> (any Rule)? {
        guard let business = history.latest(\.businesses, 60) else { return nil }
        let visit = history.subjects.visits.suffix(20).last { $0.business == business }?.visit
        return LogNeed(
            .test(
                NeedID(number: history.subjects.number()), of: business,
                skills: [history.one(of: skills), history.one(of: skills)],
                heads: Int.random(in: 1...5, using: &history.random),
                urgency: Int.random(in: 1...3, using: &history.random),
                modes: history.random.isOnce(in: 3) ? [.online] : [],
                languages: history.random.isOnce(in: 3) ? ["nb"] : [], visit: visit))
    }

    private static func revise(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.needs, 30).map { need in
            ReviseNeed(.test(need, title: "Endret", heads: Int.random(in: 1...4, using: &history.random)))
        }
    }

    private static func coverNeed(_ history: inout RandomHistory) -> (any Rule)? {
        guard let need = history.latest(\.needs, 30) else { return nil }
        let offer = history.random.isOnce(in: 2) ? history.latest(\.offers, 12) : nil
        return CoverNeed(
            .test(need, heads: Int.random(in: 1...3, using: &history.random), by: offer),
            allowsMoreHeads: history.random.isOnce(in: 5))
    }

    private static func withdrawNeed(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.needs, 30).map { WithdrawNeed(NeedWithdrawn(need: $0, reason: "falt bort")) }
    }

    private static func reopenNeed(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.needs, 30).map { ReopenNeed(NeedReopened(need: $0, reason: "likevel")) }
    }

    // MARK: Partners, places and offers

    private static func partner(_ history: inout RandomHistory) -> (any Rule)? {
        RegisterPartner(
            .test(PartnerID(number: history.subjects.number()), kind: history.one(of: PartnerKind.allCases)))
    }

    private static func location(_ history: inout RandomHistory) -> (any Rule)? {
        RegisterLocation(.test(LocationID(number: history.subjects.number()), kom: history.one(of: municipalities)))
    }

    private static func offer(_ history: inout RandomHistory) -> (any Rule)? {
        guard let partner = history.latest(\.partners, 9), let location = history.latest(\.locations, 9) else {
            return nil
        }
        let isOnline = history.random.isOnce(in: 4)
        let start = history.day.adding(days: Int.random(in: 5...60, using: &history.random))
        return CreateOffer(
            .test(
                OfferID(number: history.subjects.number()), provider: partner,
                skills: [history.one(of: skills), history.one(of: skills)],
                languages: history.random.isOnce(in: 3) ? ["nb", "en"] : [], mode: isOnline ? .online : .onsite,
                locations: isOnline ? [] : [location], start: start, end: start.adding(days: 30),
                deadline: history.random.isOnce(in: 3) ? start.adding(days: -2) : nil,
                adaptedFrom: history.random.isOnce(in: 3) ? [history.latest(\.needs, 30)].compactMap { $0 } : []))
    }

    private static func publish(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.offers, 12).map { offer in
            PublishOffer(
                .test(
                    offer, capacity: Int.random(in: 1...12, using: &history.random),
                    waitingList: !history.random.isOnce(in: 4)))
        }
    }

    private static func reviseOffer(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.offers, 12).map { ReviseOffer(.test($0, title: "Endret", skills: [history.one(of: skills)])) }
    }

    private static func capacity(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.offers, 12).map { offer in
            ChangeCapacity(
                .test(offer, Int.random(in: 0...7, using: &history.random)), movesLast: history.random.isOnce(in: 2))
        }
    }

    private static func start(_ history: inout RandomHistory) -> (any Rule)? {
        // Not before some have enrolled, mostly.
        guard history.subjects.open.count > 1 || history.random.isOnce(in: 3) else { return nil }
        return history.random.one(of: history.subjects.open.prefix(2)).map {
            StartOffer(OfferStarted(offer: $0, date: history.day))
        }
    }

    private static func close(_ history: inout RandomHistory) -> (any Rule)? {
        guard history.subjects.running.count > 1 || history.random.isOnce(in: 3) else { return nil }
        let running = history.subjects.running.prefix(2)
        return (history.random.one(of: running) ?? history.latest(\.offers, 12)).map {
            CloseOffer(OfferClosed(offer: $0, date: history.day))
        }
    }

    private static func cancelOffer(_ history: inout RandomHistory) -> (any Rule)? {
        guard history.random.isOnce(in: 2) else { return nil }
        return history.latest(\.offers, 12).map { CancelOffer(.test($0, on: history.day)) }
    }
}

extension RandomHistory {
    /// One of the last few of a kind; `nil` while there are none.
    mutating func latest<Element>(_ kind: KeyPath<Subjects, [Element]>, _ count: Int) -> Element? {
        random.one(of: subjects[keyPath: kind].suffix(count))
    }

    /// One of the elements, of which there are some.
    mutating func one<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }
}
