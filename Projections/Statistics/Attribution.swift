import EventSourcing
import Events
import ViewStorage

// Who and where a contribution is attributed to: a business as it was known on the day of the event.

extension ProgrammeViews {
    func attributes(of business: BusinessID?, on day: CalendarDate) throws -> Attributes {
        guard let business, let row = try businesses.businesses.get(business) else { return Attributes() }
        let size = row.sizeClass(on: day)
        return Attributes(
            municipality: Municipalities.harmonised(row.municipality(on: day)), sector: row.sector(on: day).rawValue,
            size: size == .unknown ? nil : size.rawValue)
    }

    /// An offer is attributed to the municipality of its first place; an online one to none.
    func attributes(of offer: OfferRow) throws -> Attributes {
        let place = try offer.offer.locations.first.flatMap { try partners.locations.get($0) }
        return Attributes(
            municipality: place.map { Municipalities.harmonised($0.content.kom.description) }, isPlaceOnly: true)
    }

    /// The business a person takes part for: the one named at enrolment, or else where the person works.
    func business(of enrolment: EnrolmentRow) throws -> BusinessID? {
        try enrolment.enrolment.business ?? partners.persons.get(enrolment.enrolment.person)?.content.business
    }
}
