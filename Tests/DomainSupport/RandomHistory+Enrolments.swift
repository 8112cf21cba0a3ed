import Decisions
import EventSourcing
import Events

// What people ask for in a random history.
extension RandomHistory {
    static func person(_ history: inout RandomHistory) -> (any Rule)? {
        let business = history.random.isOnce(in: 3) ? nil : history.latest(\.businesses, 60)
        return RegisterPerson(.test(PersonID(number: history.subjects.number()), at: business))
    }

    static func enrol(_ history: inout RandomHistory) -> (any Rule)? {
        guard let offer = history.likely(\.open), let person = history.latest(\.persons, 80) else { return nil }
        let business = history.random.isOnce(in: 2) ? history.latest(\.businesses, 60) : nil
        let asked = EnrolmentRegistered.test(
            history.subjects.number(), in: offer, person: person, of: business,
            additionality: history.one(of: Additionality.allCases),
            overrideReason: history.random.isOnce(in: 6) ? "avtalt før fristen" : nil)
        return RegisterEnrolment(asked, agreesToWait: history.random.isOnce(in: 2))
    }

    /// An offer of which what is asked for is likely to be allowed, or now and then another.
    mutating func likely(_ kind: KeyPath<Subjects, [OfferID]>) -> OfferID? {
        (random.isOnce(in: 8) ? nil : latest(kind, 8)) ?? latest(\.offers, 12)
    }

    static func wait(_ history: inout RandomHistory) -> (any Rule)? {
        guard let offer = history.likely(\.open), let person = history.latest(\.persons, 80) else { return nil }
        return WaitlistEnrolment(.test(history.subjects.number(), in: offer, person: person))
    }

    static func promote(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.waiting, 8).map { one in
            PromoteEnrolment(
                EnrolmentPromoted(
                    enrolment: one.enrolment, offer: one.offer, person: one.person,
                    outOfOrderReason: history.random.isOnce(in: 3) ? "samme skift" : nil))
        }
    }

    static func cancel(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.enrolments, 40).map { one in
            CancelEnrolment(
                EnrolmentCancelled(
                    enrolment: one.enrolment, offer: one.offer, person: one.person, date: history.day,
                    by: .participant, reason: "sykdom"))
        }
    }

    static func withdraw(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.enrolments, 40).map { one in
            WithdrawEnrolment(
                EnrolmentWithdrawn(
                    enrolment: one.enrolment, offer: one.offer, person: one.person, date: history.day, by: .business,
                    reason: "travelt"))
        }
    }

    static func complete(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.enrolments, 40).map { one in
            let unit = history.one(of: Credits.Unit.allCases)
            let credits = Credits(hundredths: 50 * Int.random(in: 0...30, using: &history.random), unit: unit)
            return CompleteEnrolment(
                EnrolmentCompleted(
                    enrolment: one.enrolment, offer: one.offer, person: one.person, business: nil, date: history.day,
                    hours: history.random.isOnce(in: 3) ? nil : 40,
                    credits: history.random.isOnce(in: 3) ? nil : credits, result: .passed))
        }
    }

    static func end(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.enrolments, 40).map { one in
            EndEnrolment(
                EnrolmentNotCompleted(
                    enrolment: one.enrolment, offer: one.offer, person: one.person, business: nil, date: history.day,
                    reason: "møtte ikke"))
        }
    }
}
