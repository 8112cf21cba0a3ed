import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let attendance = Statistic(
        "attendance", Text(en: "Attendance", nb: "Oppmøte"),
        Text(
            en: "Minutes attended over the minutes of sessions, for everyone who held a seat that day.",
            nb: "Minutter møtt av samlingenes minutter, for alle som hadde plass den dagen."),
        .ratio(.sum, over: .sum), unit: .share, by: Dimension.ofSeats, isAboutPersons: true
    ) { source in
        try source.views.sessions.sessions.rows().flatMap { id, session in
            guard session.cancelled == nil, session.on <= source.today,
                let offer = try source.views.offers.offers.get(session.offer)
            else { return [Contribution]() }
            return try offer.enrolments.compactMap { enrolment in
                guard let row = try source.views.offers.enrolments.get(enrolment) else { return nil }
                let attended = try source.views.sessions.attendance.get(Pair(id, enrolment))
                guard attended != nil || row.hasSeat(on: session.on) else { return nil }
                return Contribution(
                    on: session.on, enrolment,
                    amounts: [.figure: attended?.event.minutes ?? 0, .base: session.minutes],
                    try source.attributes(of: row, on: session.on),
                    from: [session.scheduled, session.moved, attended?.at] + row.changes.map(\.at),
                    about: row.enrolment.person.description)
            }
        }
    }
}
