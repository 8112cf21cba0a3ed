import EventSourcing
import Events
import ViewStorage

extension Statistic {
    package static let funnel: [Statistic] = FunnelStage.allCases.map { stage in
        Statistic(
            "funnel-\(stage.rawValue)", stage.title,
            Text(
                en: "Businesses first reached in the period that came this far, or further, within twelve months.",
                nb: "Virksomheter først nådd i perioden som kom så langt, eller lenger, innen tolv måneder."),
            .count(.distinct)
        ) { source in
            try source.cohort().compactMap { business in
                let reached = business.stages.filter { $0.stage >= stage }
                guard stage == .reached || !reached.isEmpty else { return nil }
                return Contribution(
                    on: business.first, business.id, business.attributes, from: business.sources + reached.map(\.at))
            }
        }
    }
}

/// How far a business came with the programme.
package enum FunnelStage: String, CaseIterable, Comparable, Sendable {
    case reached, visited, need, accepted, seated, completed

    package var title: Text {
        switch self {
        case .reached: Text(en: "Funnel: reached", nb: "Trakt: nådd")
        case .visited: Text(en: "Funnel: visited", nb: "Trakt: besøkt")
        case .need: Text(en: "Funnel: need logged", nb: "Trakt: behov registrert")
        case .accepted: Text(en: "Funnel: offer accepted", nb: "Trakt: tilbud godtatt")
        case .seated: Text(en: "Funnel: seat taken", nb: "Trakt: plass tatt")
        case .completed: Text(en: "Funnel: completed", nb: "Trakt: fullført")
        }
    }

    package static func < (left: Self, right: Self) -> Bool {
        (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
}

/// A business with the day it was first reached, and what became of it within twelve months.
private struct CohortMember {
    let id: BusinessID
    let first: CalendarDate
    let attributes: Attributes
    /// The event that first reached it.
    let sources: [Position?]
    let stages: [(stage: FunnelStage, at: Position?)]
}

extension StatisticSource {
    fileprivate func cohort() throws -> [CohortMember] {
        let steps = Dictionary(grouping: try steps(), by: \.business)
        return try Dictionary(grouping: meetings()) { try identity(of: $0.business) }.compactMap { business, meetings in
            guard let first = meetings.min(by: { ($0.on, $0.at) < ($1.on, $1.at) }) else { return nil }
            let last = first.on.adding(months: 12)
            let within = (steps[business] ?? []).filter { first.on <= $0.on && $0.on <= last }
            return CohortMember(
                id: business, first: first.on, attributes: try attributes(of: first.business, on: first.on),
                sources: [first.at], stages: within.map { ($0.stage, $0.at) })
        }
    }

    private struct Step {
        let business: BusinessID
        let stage: FunnelStage
        let on: CalendarDate
        let at: Position?
    }

    private func steps() throws -> [Step] {
        var steps: [Step] = []
        func add(_ business: BusinessID?, _ stage: FunnelStage, _ on: CalendarDate, _ at: Position?) throws {
            guard let business else { return }
            steps.append(Step(business: try identity(of: business), stage: stage, on: on, at: at))
        }
        for (_, visit) in try views.visits.visits.rows() {
            try add(visit.event.business, .visited, visit.on, visit.at)
        }
        for (id, need) in try views.needs.needs.rows() {
            try add(need.need.business, .need, need.loggedOn, need.logged)
            if let accepted = try views.board.firstAccepted(id) {
                try add(need.need.business, .accepted, accepted.on, accepted.at)
            }
        }
        for (_, enrolment) in try views.offers.enrolments.rows() {
            let business = try business(of: enrolment)
            if let seat = enrolment.firstSeat { try add(business, .seated, seat.on, seat.at) }
            if let completed = enrolment.changes.first(where: { $0.status == .completed }) {
                try add(business, .completed, completed.on, completed.at)
            }
        }
        return steps
    }
}
