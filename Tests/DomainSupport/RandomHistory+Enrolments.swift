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
        guard let offer = history.latest(\.offers, 12), let person = history.latest(\.persons, 80) else { return nil }
        let business = history.random.isOnce(in: 2) ? history.latest(\.businesses, 60) : nil
        let asked = EnrolmentRegistered.test(
            history.subjects.number(), in: offer, person: person, of: business,
            overrideReason: history.random.isOnce(in: 6) ? "avtalt før fristen" : nil)
        return RegisterEnrolment(asked, agreesToWait: history.random.isOnce(in: 2))
    }

    static func wait(_ history: inout RandomHistory) -> (any Rule)? {
        guard let offer = history.latest(\.offers, 12), let person = history.latest(\.persons, 80) else { return nil }
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
            CompleteEnrolment(
                EnrolmentCompleted(
                    enrolment: one.enrolment, offer: one.offer, person: one.person, business: nil, date: history.day,
                    hours: 40, credits: nil, result: .passed))
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
