import EventSourcing
import Events
import ViewStorage

extension Statistic {
    static let participantHours = Statistic(
        "participant-hours", Text(en: "Participant hours", nb: "Deltakertimer"),
        Text(
            en: "Hours attended, by session; where none were recorded, the hours of the completed offer, an estimate.",
            nb: "Timer møtt, etter samling; der ingen er registrert, timene i det fullførte tilbudet, et anslag."),
        unit: .minutes, by: Dimension.ofSeats, isAboutPersons: true
    ) { source in
        let attended = Dictionary(
            grouping: try source.views.sessions.attendance.rows().map(\.row), by: \.event.enrolment)
        return try source.views.offers.enrolments.rows().flatMap { id, row in
            if let sessions = attended[id] {
                return try sessions.map { attendance in
                    let session = try source.views.sessions.sessions.get(attendance.event.session)
                    let day = session?.on ?? attendance.on
                    return Contribution(
                        on: day, id, amounts: [.figure: attendance.event.minutes],
                        try source.attributes(of: row, on: day), from: [session?.scheduled, attendance.at],
                        about: row.enrolment.person.description)
                }
            }
            guard let completion = row.completion?.content, let hours = completion.hours else { return [] }
            return [
                Contribution(
                    on: completion.date, id, amounts: [.figure: hours * 60, .aside(.estimated): hours * 60],
                    try source.attributes(of: row, on: completion.date), from: row.changes.map(\.at),
                    about: row.enrolment.person.description)
            ]
        }
    }
}
