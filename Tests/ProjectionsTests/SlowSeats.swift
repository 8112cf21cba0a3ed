import EventSourcing
import Events
import Projections

extension SlowStatistic {
    static let ofSeats: [String: SlowStatistic] = [
        "enrolments": count(.distinct) { history in
            history.enrolments().compactMap { one in
                let seated = history.steps(one.id).first {
                    $0.event is EnrolmentRegistered || $0.event is EnrolmentPromoted
                }
                return seated.map { history.item($0.on, $0.at, one.id, ["figure": 1], of: one) }
            }
        },
        "participants": count(.distinct) { history in
            history.seats.map { history.item($0.on, $0.at, $0.one.person, ["figure": 1], of: $0.one) }
        },
        "waitlist-conversion": share(.sum, of: .sum) { history in
            history.enrolments().compactMap { one in
                let steps = history.steps(one.id)
                guard let wait = steps.first(where: { $0.event is EnrolmentWaitlisted }) else { return nil }
                let hasStarted = history.offersStarted.contains { $0.offer == one.offer }
                let gotSeat = steps.contains {
                    $0.at > wait.at && ($0.event is EnrolmentRegistered || $0.event is EnrolmentPromoted)
                }
                return history.item(
                    wait.on, wait.at, one.id,
                    !hasStarted ? ["open": 1] : gotSeat ? ["figure": 1, "base": 1] : ["base": 1], of: one)
            }
        },
        "completion": closed { history, one in history.stepsAsRecorded(one.id).last?.event is EnrolmentCompleted },
        "withdrawal": closed { history, one in history.steps(one.id).contains { $0.event is EnrolmentWithdrawn } },
        "feedback-response": share(.sum, of: .sum) { history in
            history.seats.compactMap { seat in
                guard let closed = history.closing(of: seat.one.offer) else { return nil }
                let hasAnswered = history.all(FeedbackRecorded.self).contains { $0.event.enrolment == seat.one.id }
                return history.item(
                    closed, seat.at, seat.one.id, hasAnswered ? ["figure": 1, "base": 1] : ["base": 1], of: seat.one,
                    as: seat.on)
            }
        },
        "attendance": share(.sum, of: .sum) { history in
            history.sessions.filter { $0.takesPlace && $0.on <= history.today }.flatMap { session in
                history.enrolments(in: session.offer).compactMap { one in
                    let attended = history.all(AttendanceRecorded.self).last {
                        $0.event.session == session.id && $0.event.enrolment == one.id
                    }
                    guard attended != nil || history.hasSeat(one.id, on: session.on) else { return nil }
                    return history.item(
                        session.on, .start, one.id,
                        ["figure": attended?.event.minutes ?? 0, "base": session.minutes], of: one)
                }
            }
        },
        "participant-hours": count(.sum) { history in
            history.enrolments().flatMap { one in
                let attended = history.all(AttendanceRecorded.self).filter { $0.event.enrolment == one.id }
                if attended.isEmpty { return history.estimate(one) }
                return attended.map { event, on, at in
                    let day = history.sessions.first { $0.id == event.session }?.on ?? on
                    return history.item(day, at, one.id, ["figure": event.minutes], of: one)
                }
            }
        },
        "study-points": credits(.studiepoeng),
        "vocational-points": credits(.fagskolepoeng),
        "additionality": share(.sum, of: .sum) { history in
            history.seats.map { seat in
                let sides: [String: Int] =
                    switch seat.one.answer {
                    case .no: ["figure": 1, "base": 1]
                    case .yes: ["base": 1]
                    case .unknown: ["unanswered": 1]
                    }
                return history.item(seat.on, seat.at, seat.one.id, sides, of: seat.one)
            }
        },
        "relevance": share(.sum, of: .sum) { history in
            history.answers { ["figure": $0.relevance, "base": 1] }
        },
        "used-at-work": share(.sum, of: .sum) { history in
            history.answers { answer in
                guard answer.monthsAfter >= 3, let used = answer.usedAtWork else { return [:] }
                return used ? ["figure": 1, "base": 1] : ["base": 1]
            }
        },
    ]

    private static func closed(
        _ counts: @escaping @Sendable (SlowHistory, SlowHistory.Enrolment) -> Bool
    ) -> SlowStatistic {
        share(.sum, of: .sum) { history in
            history.seats.compactMap { seat in
                guard let closed = history.closing(of: seat.one.offer) else {
                    let isCancelled = history.all(OfferCancelled.self).contains { $0.event.offer == seat.one.offer }
                    return isCancelled
                        ? nil : history.item(seat.on, seat.at, seat.one.id, ["running": 1], of: seat.one)
                }
                return history.item(
                    closed, seat.at, seat.one.id, counts(history, seat.one) ? ["figure": 1, "base": 1] : ["base": 1],
                    of: seat.one, as: seat.on)
            }
        }
    }

    private static func credits(_ unit: Credits.Unit) -> SlowStatistic {
        count(.sum) { history in
            history.enrolments().compactMap { one in
                guard let completed = history.completion(of: one.id), let credits = completed.credits,
                    credits.unit == unit
                else { return nil }
                return history.item(completed.date, .start, one.id, ["figure": credits.hundredths], of: one)
            }
        }
    }
}

extension SlowHistory {
    /// Every seat held on the day an offer started.
    var seats: [(one: Enrolment, on: CalendarDate, at: Position)] {
        offersStarted.flatMap { offer, day, at in
            enrolments(in: offer).filter { heldSeat($0.id, on: day) }.map { ($0, day, at) }
        }
    }

    fileprivate func closing(of offer: OfferID) -> CalendarDate? {
        all(OfferClosed.self).last { $0.event.offer == offer }?.event.date
    }

    fileprivate func completion(of enrolment: EnrolmentID) -> EnrolmentCompleted? {
        stepsAsRecorded(enrolment).compactMap { $0.event as? EnrolmentCompleted }.last
    }

    /// The hours of what was completed, where nobody recorded who was there.
    fileprivate func estimate(_ one: Enrolment) -> [SlowItem] {
        guard let completed = completion(of: one.id), let hours = completed.hours else { return [] }
        return [item(completed.date, .start, one.id, ["figure": hours * 60, "estimated": hours * 60], of: one)]
    }

    /// Something about an enrolment, attributed to its business as it was on the day, or on another.
    func item(
        _ day: CalendarDate, _ at: Position, _ identity: some CustomStringConvertible, _ sides: [String: Int],
        of one: Enrolment, as known: CalendarDate? = nil
    ) -> SlowItem {
        SlowItem(
            on: day, at: at, identity: identity.description, sides: sides,
            attributes: attributes(one.business, known ?? day).merging([.mode: mode(of: one.offer)]) { $1 })
    }

    fileprivate func answers(_ sides: (FeedbackRecorded) -> [String: Int]) -> [SlowItem] {
        all(FeedbackRecorded.self).map { answer, on, at in
            let enrolment = enrolments().first { $0.id == answer.enrolment }
            return item(
                on, at, answer.feedback, sides(answer), of: answer.business ?? enrolment?.business,
                [.mode: mode(of: answer.offer), .score: "\(answer.relevance)"])
        }
    }

    fileprivate typealias Session = (id: SessionID, offer: OfferID, on: CalendarDate, minutes: Int, takesPlace: Bool)

    /// The sessions, as they were moved last.
    fileprivate var sessions: [Session] {
        all(SessionScheduled.self).map { scheduled in
            var times = (scheduled.event.start, scheduled.event.end)
            for moved in all(SessionMoved.self) where moved.event.session == scheduled.event.session {
                times = (moved.event.start, moved.event.end)
            }
            let isCancelled = all(SessionCancelled.self).contains { $0.event.session == scheduled.event.session }
            return (
                scheduled.event.session, scheduled.event.offer, times.0.instant.osloDate,
                Int((times.1.instant.microseconds - times.0.instant.microseconds) / 60_000_000), !isCancelled
            )
        }
    }
}
