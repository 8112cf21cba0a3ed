import EventSourcing
import Events
import Projections
import ViewStorage

/// Finds what a person means: a whole id, the beginning of one, or a business's organisation number.
///
/// A whole id is taken as it is, without a look at the views; whether it exists, the rules say.
struct Resolver {
    let standing: () throws -> ViewStore<ProgrammeViews>.Standing

    func need(_ text: String) throws -> NeedID { try find(text) { try $0.needs.needs.keys(prefix: []) } }
    func offer(_ text: String) throws -> OfferID { try find(text) { try $0.offers.offers.keys(prefix: []) } }
    func person(_ text: String) throws -> PersonID { try find(text) { try $0.partners.persons.keys(prefix: []) } }
    func partner(_ text: String) throws -> PartnerID { try find(text) { try $0.partners.partners.keys(prefix: []) } }
    func location(_ text: String) throws -> LocationID { try find(text) { try $0.partners.locations.keys(prefix: []) } }
    func visit(_ text: String) throws -> VisitID { try find(text) { try $0.visits.visits.keys(prefix: []) } }
    func region(_ text: String) throws -> RegionID { try find(text) { try $0.partners.regions.keys(prefix: []) } }

    func actor(_ text: String) throws -> ActorID { try find(text) { try $0.audit.actors.keys(prefix: []) } }

    func session(_ text: String) throws -> (id: SessionID, row: SessionRow) {
        let id: SessionID = try find(text) { try $0.sessions.sessions.keys(prefix: []) }
        guard let row = try standing().views.sessions.sessions.get(id) else { throw Self.nothing(id.description) }
        return (id, row)
    }

    func followup(_ text: String) throws -> (id: FollowupID, row: FollowupRow) {
        let id: FollowupID = try find(text) { try $0.followups.followups.keys(prefix: []) }
        guard let row = try standing().views.followups.followups.get(id) else { throw Self.nothing(id.description) }
        return (id, row)
    }

    /// A contact that is still to be asked, with the business it is in.
    func contact(_ text: String) throws -> ContactRegistered {
        let id: ContactID = try find(text) { try $0.contacts.contacts.keys(prefix: []).map(\.second) }
        let rows = try standing().views.contacts.contacts.rows()
        guard let contact = rows.first(where: { $0.key.second == id }) else { throw Self.nothing(id.description) }
        return contact.row.event
    }

    func enrolment(_ text: String) throws -> (id: EnrolmentID, row: EnrolmentRow) {
        let id: EnrolmentID = try find(text) { try $0.offers.enrolments.keys(prefix: []) }
        guard let row = try standing().views.offers.enrolments.get(id) else { throw Self.nothing(id.description) }
        return (id, row)
    }

    func business(_ text: String) throws -> BusinessID {
        if let number = OrganisationNumber(text) {
            guard let id = try standing().views.businesses.business(numbered: number.description) else {
                throw Self.nothing(number.description)
            }
            return id
        }
        if text.utf8.count == 9, Int(text) != nil {
            throw Failure(
                .badInput, en: "\(text) is no organisation number: its check digit is wrong.",
                nb: "\(text) er ikke et organisasjonsnummer: kontrollsifferet er feil.")
        }
        return try find(text) { try $0.businesses.businesses.keys(prefix: []) }
    }

    private func find<Kind: Subject>(_ text: String, _ all: (ProgrammeViews) throws -> [ID<Kind>]) throws -> ID<Kind> {
        if let id = ID<Kind>(text) { return id }
        if let value = UniqueID(text) { return ID(value) }
        let kind = "\(Kind.kind):"
        let prefix = (text.hasPrefix(kind) ? String(text.dropFirst(kind.count)) : text).lowercased()
        let matching = try all(standing().views).filter { $0.value.description.hasPrefix(prefix) }
        guard let found = matching.first, !prefix.isEmpty else { throw Self.nothing("\(kind)\(prefix)") }
        guard matching.count == 1 else {
            throw ambiguous(text, try Candidates(matching, standing().views))
        }
        return found
    }

    private func ambiguous(_ text: String, _ candidates: Candidates) -> Failure {
        let (count, some) = (candidates.count, candidates.shown)
        return Failure(
            .badInput, en: "“\(text)” could be \(count) different ones, such as \(some); type more of it.",
            nb: "«\(text)» kan være \(count) ulike, som \(some); skriv mer av den.")
    }

    private static func nothing(_ text: String) -> Failure {
        Failure(.notThere, en: "There is no \(text) in this logbook.", nb: "Det finnes ingen \(text) i denne loggboka.")
    }
}

extension Resolver {
    /// The municipality the business was in on the day.
    func municipality(of business: BusinessID, on day: CalendarDate) throws -> MunicipalityNumber {
        guard let row = try standing().views.businesses.businesses.get(business),
            let number = MunicipalityNumber(row.municipality(on: day))
        else { throw Self.nothing(business.description) }
        return number
    }
}

extension DateWindow {
    /// The window between two days, or `nil` where neither is given.
    init?(startingFrom from: CalendarDate?, to: CalendarDate?) {
        if from == nil, to == nil { return nil }
        self.init(from: from, to: to)
    }
}
