import EventSourcing
import Events
import ViewStorage

/// What statistics are computed from, and how businesses are told apart.
package struct StatisticSource {
    /// Which business a figure counts: the establishment itself, or the organisation it belongs to.
    package enum Level: String, CaseIterable, Sendable { case establishment, organisation }

    package let views: ProgrammeViews
    /// The day that counts as today: what is not over then is still open.
    package let today: CalendarDate
    package let level: Level
    /// The active establishments of a loaded register, by class.
    package let establishments: [EstablishmentCount]
    /// The period asked for, for figures that say how things stood at its end.
    package let period: Period?
    /// The views as they stood at the end of the period.
    let atPeriodEnd: () throws -> ProgrammeViews

    package init(
        _ views: ProgrammeViews, today: CalendarDate, level: Level = .establishment, period: Period? = nil,
        establishments: [EstablishmentCount] = [], atPeriodEnd: (() throws -> ProgrammeViews)? = nil
    ) {
        self.atPeriodEnd = atPeriodEnd ?? { views }
        self.establishments = establishments
        self.views = views
        self.today = today
        self.level = level
        self.period = period
    }

    /// The last day of the period, or today if that is earlier.
    var lastDay: CalendarDate { period.map { min($0.to.adding(days: -1), today) } ?? today }
}

// MARK: - Who and where a contribution is attributed to

extension StatisticSource {
    /// What a business is counted as.
    func identity(of business: BusinessID) throws -> BusinessID {
        guard level == .organisation else { return business }
        return try views.businesses.businesses.get(business)?.business.parent ?? business
    }

    /// A business as it was known on the day.
    func attributes(of business: BusinessID?, on day: CalendarDate) throws -> Attributes {
        var attributes = Attributes()
        guard let business, let row = try views.businesses.businesses.get(business) else { return attributes }
        let size = row.sizeClass(on: day)
        attributes[.municipality] = Municipalities.harmonised(row.municipality(on: day))
        attributes[.sector] = row.sector(on: day)?.rawValue
        attributes[.size] = size == .unknown ? nil : size.rawValue
        attributes[.industry] = try row.industry(on: day).map { try views.reference.division(of: $0) }
        return attributes
    }

    /// An offer is attributed to the municipality of its first place; an online one to none.
    func attributes(of offer: OfferRow) throws -> Attributes {
        let place = try offer.offer.locations.first.flatMap { try views.partners.locations.get($0) }
        return Attributes()
            .with(.municipality, place.map { Municipalities.harmonised($0.content.kom.description) })
            .with(.mode, offer.offer.mode.rawValue)
    }

    /// The business a person takes part for: the one named at enrolment, or else where the person works.
    func business(of enrolment: EnrolmentRow) throws -> BusinessID? {
        try enrolment.enrolment.business ?? views.partners.persons.get(enrolment.enrolment.person)?.content.business
    }

    /// The business that an enrolment is attributed to, as known on the day, and the form of the offer.
    func attributes(of enrolment: EnrolmentRow, on day: CalendarDate) throws -> Attributes {
        let offer = try views.offers.offers.get(enrolment.enrolment.offer)
        return try attributes(of: business(of: enrolment), on: day).with(.mode, offer?.offer.mode.rawValue)
    }
}

// MARK: - What several statistics count

extension StatisticSource {
    /// Every time a business was reached: visits, needs and arenas.
    func meetings() throws -> [(business: BusinessID, on: CalendarDate, at: Position)] {
        let visits = try views.visits.visits.rows().map { ($0.row.event.business, $0.row.on, $0.row.at) }
        let needs = try views.needs.needs.rows().map { ($0.row.need.business, $0.row.loggedOn, $0.row.logged) }
        let arenas = try views.visits.arenas.rows().flatMap { _, row in
            row.event.businesses.map { ($0, row.on, row.at) }
        }
        return visits + needs + arenas
    }

    /// Every seat that was held when an offer started.
    func seatsAtStart() throws -> [Seat] {
        try views.offers.offers.rows().flatMap { _, offer in
            guard let started = offer.started else { return [Seat]() }
            return try offer.enrolments.compactMap { id in
                guard let row = try views.offers.enrolments.get(id), row.heldSeat(atStart: started.on) else {
                    return nil
                }
                return Seat(offer: offer, id: id, enrolment: row, started: started)
            }
        }
    }
}

/// A seat that was held when an offer started.
struct Seat {
    let offer: OfferRow
    let id: EnrolmentID
    let enrolment: EnrolmentRow
    let started: OfferRow.Milestone

    var person: PersonID { enrolment.enrolment.person }

    /// The events that the person's having the seat follows from.
    var sources: [Position?] { enrolment.changes.map(\.at) + [started.at] }
}
