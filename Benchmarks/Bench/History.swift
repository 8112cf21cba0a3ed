import EventSourcing
import Events

/// An endless made-up history of a programme, the same each time: event number n is always the same.
///
/// Every business has an event in each round. Nine of ten are visited, tell a need, send somebody to a course and have
/// the need covered, a step a round; the tenth gives the courses. So with a fiftieth as many businesses as events, each
/// business has exactly 50 events, spread over the whole log.
struct History {
    let businesses: Int

    init(events: Int) { businesses = max(10, events / 50 / 10 * 10) }

    /// The event with this number, from 0.
    func event(_ number: Int) -> any Event {
        let (round, business) = number.quotientAndRemainder(dividingBy: businesses)
        guard round > 0 else { return registered(business) }
        let (cycle, step) = (round - 1).quotientAndRemainder(dividingBy: 7)
        let isProvider = business % Self.groupSize == 0
        return isProvider ? provider(business, cycle, step) : member(business, cycle, step)
    }

    /// The same on its way into a log. Every event has its business among its tags.
    func new(_ number: Int) -> NewEvent { new(event(number), number) }

    func new(_ event: some Event, _ number: Int) -> NewEvent {
        let provenance = Provenance(
            time: OffsetTime(Self.time(of: number), offset: 60),
            actor: "actor:coordinator-\(number % 20)", role: "coordinator")
        return event.new(
            id: Self.id(15, number), provenance: provenance, extraTags: [tag(ofBusiness: number % businesses)])
    }

    /// When the event with this number happens.
    static func time(of number: Int) -> Timestamp { start.adding(seconds: number * 30) }

    /// The tag that the events of a business have.
    func tag(ofBusiness business: Int) -> Tag { BusinessID(Self.id(1, business)).tag }
}

// MARK: - Who and when

extension History {
    private static let groupSize = 10
    /// The last of the seven steps' cycles that 50 rounds hold, and of how many providers one has its offer of then open.
    private static let (lastCycle, openProviders) = (6, 8)
    private static let start = Timestamp(microseconds: 1_700_000_000_000_000)
    private static let municipalities = [
        "5007", "5041", "5042", "5043", "5044", "5045", "5046", "5047", "5049", "5052",
    ]
    private static let trades = [
        "sveising", "truckfører", "regnskap", "ledelse", "kjøling", "oppdrett", "hygiene", "norsk", "robotikk",
        "logistikk",
    ]

    /// The id of the thing of a kind with the number: like version 7, growing with the number.
    private static func id(_ kind: UInt64, _ number: Int) -> UniqueID {
        var random = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 ^ kind &* 0xbf58_476d_1ce4_e5b9
        random = (random ^ random >> 30) &* 0x94d0_49bb_1331_11eb
        let milliseconds = UInt64(start.microseconds / 1000) + UInt64(number) * 30_000
        return UniqueID(high: milliseconds << 16 | 0x7000 | kind, low: 1 << 63 | random >> 2)
    }

    private func business(_ business: Int) -> BusinessID { BusinessID(Self.id(1, business)) }
    private func visit(_ business: Int, _ cycle: Int) -> VisitID { VisitID(one(2, business, cycle)) }
    private func need(_ business: Int, _ cycle: Int) -> NeedID { NeedID(one(3, business, cycle)) }
    private func person(_ business: Int, _ cycle: Int) -> PersonID { PersonID(one(4, business, cycle)) }
    private func enrolment(_ business: Int, _ cycle: Int) -> EnrolmentID { EnrolmentID(one(5, business, cycle)) }
    private func offer(_ business: Int, _ cycle: Int) -> OfferID {
        OfferID(one(6, business / Self.groupSize * Self.groupSize, cycle))
    }
    private func partner(_ number: Int) -> PartnerID { PartnerID(Self.id(7, number % 30)) }

    private func one(_ kind: UInt64, _ business: Int, _ cycle: Int) -> UniqueID {
        Self.id(kind, cycle * businesses + business)
    }

    private func municipality(_ business: Int) -> MunicipalityNumber {
        guard let number = MunicipalityNumber(Self.municipalities[business % Self.municipalities.count]) else {
            preconditionFailure("the municipalities have numbers")
        }
        return number
    }

    private func skill(_ number: Int) -> Skill {
        Skill(label: "\(Self.trades[number % Self.trades.count]) \(number / 10 % 20)", weight: 50 + number % 51)
    }

    private func day(_ cycle: Int, _ step: Int) -> CalendarDate { CalendarDate(day: 19_700 + cycle * 90 + step * 10) }
}

// MARK: - What happens

extension History {
    private func registered(_ business: Int) -> any Event {
        BusinessRegistered(
            business: self.business(business), orgnr: nil, parent: nil, form: "AS", name: "Bedrift \(business) AS",
            kom: municipality(business), division: 2024, nace: IndustryCode("16.100", .sn2007),
            employees: Employees(value: business % 90, source: .register, date: day(0, 0)),
            sector: business % 5 == 0 ? .offentlig : .privat, registerDigest: nil)
    }

    private func member(_ business: Int, _ cycle: Int, _ step: Int) -> any Event {
        let (its, seed) = (self.business(business), business &* 7 &+ cycle &* 31)
        switch step {
        case 0: return visited(business, cycle)
        case 1: return logged(need(business, cycle), its, seed, cycle, visit(business, cycle))
        case 2:
            return PersonRegistered(
                person: person(business, cycle), business: its, birthDecade: 1950 + seed % 6 * 10, gender: .ukjent,
                basis: nil)
        case 3:
            return EnrolmentRegistered(
                enrolment: enrolment(business, cycle), offer: offer(business, cycle), person: person(business, cycle),
                business: its, need: need(business, cycle), funding: .employer, additionality: .yes,
                overrideReason: nil)
        case 4:
            return EnrolmentCompleted(
                enrolment: enrolment(business, cycle), offer: offer(business, cycle), person: person(business, cycle),
                business: its, date: day(cycle, 5), hours: 30, credits: nil, result: .passed)
        case 5 where (business + cycle) % 11 == 0: return visited(business, cycle, again: 1)
        case 5:
            return NeedCovered(
                need: need(business, cycle), offer: offer(business, cycle), by: .offer, headsCovered: 1 + seed % 6)
        default:
            return BusinessUpdated(
                business: its, field: .employees, old: nil, new: "\(seed % 120)", source: .visit)
        }
    }

    /// One in eight of the last offers is still open when the history of 50 rounds ends.
    private func provider(_ business: Int, _ cycle: Int, _ step: Int) -> any Event {
        let (offer, seed) = (self.offer(business, cycle), business / Self.groupSize &* 13 &+ cycle)
        let staysOpen = cycle % 7 == Self.lastCycle && business / Self.groupSize % Self.openProviders == 0
        switch step {
        case 0: return created(offer, seed, cycle)
        case 1: return OfferPublished(offer: offer, capacity: 12, waitingList: true)
        case 3 where !staysOpen: return OfferStarted(offer: offer, date: day(cycle, 4))
        case 4: return OfferCapacityChanged(offer: offer, capacity: 15, reason: "flere vil delta")
        case 6 where !staysOpen: return OfferClosed(offer: offer, date: day(cycle, 6))
        default: return visited(business, cycle, again: step)
        }
    }

    private func logged(
        _ need: NeedID, _ business: BusinessID, _ seed: Int, _ cycle: Int, _ visit: VisitID?
    ) -> any Event {
        NeedLogged(
            need: need, business: business, title: "Kompetanse i \(skill(seed).name)",
            skills: [skill(seed), skill(seed + 53)], heads: 1 + seed % 6, urgency: 1 + seed % 3,
            window: DateWindow(from: day(cycle, 2), to: day(cycle, 30)), modes: [.onsite, .blended],
            maxTravelMinutes: 60, languages: ["nb"], level: nil, budget: 1_500_000, visit: visit)
    }

    private func created(_ offer: OfferID, _ seed: Int, _ cycle: Int) -> any Event {
        OfferCreated(
            offer: offer, title: "Kurs i \(skill(seed).name)", provider: partner(seed), kind: .course,
            skills: [skill(seed), skill(seed + 17), skill(seed + 71)], level: 4, credits: nil, hours: 30,
            languages: ["nb"], mode: .blended, locations: [], start: day(cycle, 4), end: day(cycle, 6),
            deadline: day(cycle, 3), minHeads: 5, price: 900_000, adaptedFrom: [])
    }

    private func visited(_ business: Int, _ cycle: Int, again: Int = 0) -> any Event {
        let visit = VisitID(Self.id(UInt64(8 + again), cycle * businesses + business))
        return VisitRecorded(
            visit: again == 0 ? self.visit(business, cycle) : visit, business: self.business(business), mode: .onsite,
            minutes: 45 + business % 60, travelMinutes: 30, km: 40, role: .megler,
            topics: ["kompetansebehov", "rekruttering"], employeesStated: cycle % 3 == 0 ? business % 90 : nil,
            partners: [partner(business), partner(business + 7)], kom: municipality(business))
    }
}

// MARK: - The same market behind any history

extension History {
    /// What closes all that is open when 50 rounds have ended, and opens a market that has nothing to do with the history's
    /// length: as many offers, for other skills each, and the need.
    func market(of offers: Int) -> (need: NeedID, events: [any Event]) {
        let cycle = Self.lastCycle
        let closed = stride(from: 0, to: businesses, by: Self.groupSize * Self.openProviders).map { business in
            OfferClosed(offer: offer(business, cycle), date: day(cycle, 6)) as any Event
        }
        let opened = (0..<offers).flatMap { number in
            let offer = OfferID(Self.id(16, number))
            return [created(offer, number, cycle), OfferPublished(offer: offer, capacity: 12, waitingList: true)]
        }
        let need = NeedID(Self.id(17, 0))
        return (need, closed + opened + [logged(need, business(1), 0, cycle, nil)])
    }
}
