import EventSourcing
import Events

// Sessions, attendance and feedback as tests need them: what a test says nothing of is ordinary.

extension OffsetTime {
    /// A time with its offset, or as clocks in Oslo show it in winter: `2025-03-05T09:00`.
    package static func test(_ text: String) -> OffsetTime {
        guard let time = OffsetTime(text) ?? OffsetTime(text + ":00+01:00") else {
            preconditionFailure("\(text) is no time")
        }
        return time
    }
}

extension SessionScheduled {
    package static func test(
        _ session: SessionID = 1, of offer: OfferID = 1, from start: String = "2025-02-05T09:00",
        to end: String = "2025-02-05T15:00", mode: SessionMode = .onsite, at location: LocationID? = 1
    ) -> Self {
        Self(
            session: session, offer: offer, start: .test(start), end: .test(end), mode: mode, location: location,
            url: nil)
    }
}

extension SessionMoved {
    package static func test(
        _ session: SessionID = 1, of offer: OfferID = 1, from start: String = "2025-02-07T09:00",
        to end: String = "2025-02-07T12:00", mode: SessionMode = .onsite, at location: LocationID? = 1
    ) -> Self {
        Self(
            session: session, offer: offer, start: .test(start), end: .test(end), mode: mode, location: location,
            url: nil,
            reason: "ferja")
    }
}

extension SessionCancelled {
    package static func test(_ session: SessionID = 1, of offer: OfferID = 1) -> Self {
        Self(session: session, offer: offer, reason: "sykdom")
    }
}

extension AttendanceRecorded {
    /// The person has the number of the enrolment, unless another is given.
    package static func test(
        _ number: Int = 1, at session: SessionID = 1, of offer: OfferID = 1, person: PersonID? = nil,
        minutes: Int = 360
    ) -> Self {
        Self(
            session: session, offer: offer, enrolment: EnrolmentID(number: number),
            person: person ?? PersonID(number: number), minutes: minutes)
    }
}

extension FeedbackRecorded {
    package static func test(
        _ feedback: FeedbackID = 1, on offer: OfferID = 1, enrolment: EnrolmentID? = nil, business: BusinessID? = nil,
        relevance: Int = 4, usedAtWork: Bool? = nil, monthsAfter: Int = 0
    ) -> Self {
        Self(
            feedback: feedback, offer: offer, enrolment: enrolment, business: business, relevance: relevance,
            usedAtWork: usedAtWork, monthsAfter: monthsAfter)
    }
}
