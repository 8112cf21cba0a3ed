import EventSourcing
import Events

// Offers and enrolments as tests need them: what a test says nothing of is ordinary.

extension OfferCreated {
    package static func test(
        _ offer: OfferID = 1, title: String = "HMS-kurs", provider: PartnerID = 1, skills: [Skill] = ["HMS"],
        level: Int? = nil, languages: [String] = [], mode: DeliveryMode = .onsite, locations: [LocationID] = [1],
        start: CalendarDate? = "2025-03-03", end: CalendarDate? = "2025-03-31", deadline: CalendarDate? = nil,
        price: Int? = nil, adaptedFrom: [NeedID] = []
    ) -> Self {
        Self(
            offer: offer, title: title, provider: provider, kind: .course, skills: skills, level: level, credits: nil,
            hours: nil, languages: languages, mode: mode, locations: locations, start: start, end: end,
            deadline: deadline, minHeads: nil, price: price, adaptedFrom: adaptedFrom)
    }
}

extension OfferRevised {
    package static func test(
        _ offer: OfferID = 1, title: String? = nil, skills: [Skill]? = nil, mode: DeliveryMode? = nil,
        locations: [LocationID]? = nil, start: CalendarDate? = nil, end: CalendarDate? = nil,
        deadline: CalendarDate? = nil
    ) -> Self {
        Self(
            offer: offer, title: title, skills: skills, level: nil, hours: nil, languages: nil, mode: mode,
            locations: locations, start: start, end: end, deadline: deadline, minHeads: nil, price: nil, reason: "nytt")
    }
}

extension OfferPublished {
    package static func test(_ offer: OfferID = 1, capacity: Int = 2, waitingList: Bool = true) -> Self {
        Self(offer: offer, capacity: capacity, waitingList: waitingList)
    }
}

extension OfferCapacityChanged {
    package static func test(_ offer: OfferID = 1, _ capacity: Int) -> Self {
        Self(offer: offer, capacity: capacity, reason: "rommet")
    }
}

extension OfferCancelled {
    package static func test(_ offer: OfferID = 1, on date: CalendarDate = "2025-02-25") -> Self {
        Self(offer: offer, date: date, reason: .tooFew)
    }
}

extension EnrolmentRegistered {
    /// The person has the number of the enrolment, unless another is given.
    package static func test(
        _ number: Int = 1, in offer: OfferID = 1, person: PersonID? = nil, of business: BusinessID? = nil,
        need: NeedID? = nil, additionality: Additionality = .no, overrideReason: String? = nil
    ) -> Self {
        Self(
            enrolment: EnrolmentID(number: number), offer: offer, person: person ?? PersonID(number: number),
            business: business, need: need, funding: .employer, additionality: additionality,
            overrideReason: overrideReason)
    }
}

extension EnrolmentWaitlisted {
    package static func test(
        _ number: Int = 1, in offer: OfferID = 1, person: PersonID? = nil, of business: BusinessID? = nil,
        overrideReason: String? = nil
    ) -> Self {
        Self(
            enrolment: EnrolmentID(number: number), offer: offer, person: person ?? PersonID(number: number),
            business: business, need: nil, funding: .employer, additionality: .no, overrideReason: overrideReason)
    }
}

extension EnrolmentPromoted {
    package static func test(
        _ number: Int = 1, in offer: OfferID = 1, person: PersonID? = nil, outOfOrderReason: String? = nil
    ) -> Self {
        Self(
            enrolment: EnrolmentID(number: number), offer: offer, person: person ?? PersonID(number: number),
            outOfOrderReason: outOfOrderReason)
    }
}

extension EnrolmentCancelled {
    package static func test(
        _ number: Int = 1, in offer: OfferID = 1, person: PersonID? = nil, on date: CalendarDate = "2025-02-20"
    ) -> Self {
        Self(
            enrolment: EnrolmentID(number: number), offer: offer, person: person ?? PersonID(number: number),
            date: date, by: .participant, reason: "sykdom")
    }
}

extension EnrolmentWithdrawn {
    package static func test(
        _ number: Int = 1, in offer: OfferID = 1, person: PersonID? = nil, on date: CalendarDate = "2025-03-10"
    ) -> Self {
        Self(
            enrolment: EnrolmentID(number: number), offer: offer, person: person ?? PersonID(number: number),
            date: date, by: .participant, reason: "sykdom")
    }
}

extension EnrolmentCompleted {
    package static func test(
        _ number: Int = 1, in offer: OfferID = 1, person: PersonID? = nil, of business: BusinessID? = nil,
        on date: CalendarDate = "2025-03-31", hours: Int? = nil
    ) -> Self {
        Self(
            enrolment: EnrolmentID(number: number), offer: offer, person: person ?? PersonID(number: number),
            business: business, date: date, hours: hours, credits: nil, result: .attended)
    }
}

extension EnrolmentNotCompleted {
    package static func test(
        _ number: Int = 1, in offer: OfferID = 1, person: PersonID? = nil, on date: CalendarDate = "2025-03-31"
    ) -> Self {
        Self(
            enrolment: EnrolmentID(number: number), offer: offer, person: person ?? PersonID(number: number),
            business: nil, date: date, reason: "møtte ikke")
    }
}
