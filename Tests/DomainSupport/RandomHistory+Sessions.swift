import Decisions
import EventSourcing
import Events

// Sessions of offers in a random history, who was there, and what they said of it.
extension RandomHistory {
    static func session(_ history: inout RandomHistory) -> (any Rule)? {
        guard let offer = history.latest(\.offers, 12) else { return nil }
        let (start, end) = history.times()
        let location = history.latest(\.locations, 9)
        return ScheduleSession(
            SessionScheduled(
                session: SessionID(number: history.subjects.number()), offer: offer, start: start, end: end,
                mode: location == nil ? .online : .onsite, location: location, url: nil))
    }

    static func moveSession(_ history: inout RandomHistory) -> (any Rule)? {
        guard let one = history.latest(\.sessions, 20) else { return nil }
        let (start, end) = history.times()
        return MoveSession(
            SessionMoved(
                session: one.session, offer: one.offer, start: start, end: end, mode: .online, location: nil,
                url: "https://example.org", reason: "læreren"))
    }

    static func cancelSession(_ history: inout RandomHistory) -> (any Rule)? {
        guard history.random.isOnce(in: 2) else { return nil }
        return history.latest(\.sessions, 20).map { one in
            CancelSession(SessionCancelled(session: one.session, offer: one.offer, reason: "sykdom"))
        }
    }

    static func attend(_ history: inout RandomHistory) -> (any Rule)? {
        guard let one = history.latest(\.sessions, 20),
            let enrolment = history.random.one(of: history.subjects.enrolments.filter { $0.offer == one.offer })
        else { return nil }
        return RecordAttendance(
            AttendanceRecorded(
                session: one.session, offer: one.offer, enrolment: enrolment.enrolment, person: enrolment.person,
                minutes: Int.random(in: 0...180, using: &history.random)))
    }

    static func feedback(_ history: inout RandomHistory) -> (any Rule)? {
        let isBusiness = history.random.isOnce(in: 4)
        guard let one = history.latest(\.enrolments, 40) else { return nil }
        let used: Bool? = history.random.isOnce(in: 3) ? nil : history.random.isOnce(in: 2)
        return RecordFeedback(
            FeedbackRecorded(
                feedback: FeedbackID(number: history.subjects.number()), offer: one.offer,
                enrolment: isBusiness ? nil : one.enrolment,
                business: isBusiness ? history.latest(\.businesses, 60) : nil,
                relevance: Int.random(in: 1...5, using: &history.random), usedAtWork: used,
                monthsAfter: Int.random(in: 0...7, using: &history.random)))
    }

    /// A stretch of a day around now, sometimes over midnight.
    private mutating func times() -> (OffsetTime, OffsetTime) {
        let midnight = OffsetTime(osloMidnight: day.adding(days: Int.random(in: -5...25, using: &random))).instant
        let start = midnight.adding(seconds: Int.random(in: 8...23, using: &random) * 3600)
        let end = start.adding(seconds: Int.random(in: 4...16, using: &random) * 900)
        return (OffsetTime(oslo: start), OffsetTime(oslo: end))
    }
}
