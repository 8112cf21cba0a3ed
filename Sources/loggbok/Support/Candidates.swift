import EventSourcing
import Events
import Projections
import ViewStorage

/// What the beginning of an id could mean: a few of them, each by as much of its id as tells it apart and by what people call
/// it.
struct Candidates {
    /// So many are named.
    private static let most = 3

    let count: Int
    /// Without anything personal.
    let shown: String

    init<Kind: Subject>(_ ids: [ID<Kind>], _ views: ProgrammeViews) throws {
        count = ids.count
        let short = ShortIDs(ids.map(\.value))
        shown = try ids.sorted().prefix(Self.most)
            .map { try [short($0.value), views.name(of: $0.tag)].filter { !$0.isEmpty }.joined(separator: " ") }
            .joined(separator: ", ")
    }
}

extension ProgrammeViews {
    /// What people call the subject; empty for one that has no name but a personal one.
    fileprivate func name(of subject: Tag) throws -> String {
        let text = subject.text
        if let id = NeedID(text) { return quoted(try needs.needs.get(id)?.need.title) }
        if let id = OfferID(text) { return quoted(try offers.offers.get(id)?.offer.title) }
        if let id = BusinessID(text) { return try shownName(of: id) }
        if let id = PartnerID(text) { return try partners.partners.get(id)?.content.name ?? "" }
        if let id = LocationID(text) { return try partners.locations.get(id)?.content.name ?? "" }
        if let id = RegionID(text) { return try partners.regions.get(id)?.content.name ?? "" }
        if let id = PersonID(text) {
            return try partners.persons.get(id)?.content.business.map { try shownName(of: $0) } ?? ""
        }
        if let id = VisitID(text) {
            return try visits.visits.get(id).map { "\(try shownName(of: $0.event.business)) \($0.on)" } ?? ""
        }
        if let id = SessionID(text) {
            return try sessions.sessions.get(id).map { "\(try name(of: $0.offer.tag)) \(Reporting.moment($0.start))" }
                ?? ""
        }
        if let id = EnrolmentID(text) {
            guard let enrolment = try offers.enrolments.get(id)?.enrolment else { return "" }
            let names = [try name(of: enrolment.offer.tag), try enrolment.business.map { try shownName(of: $0) } ?? ""]
            return names.filter { !$0.isEmpty }.joined(separator: " ")
        }
        if let id = FollowupID(text) {
            return try followups.followups.get(id).map {
                "\(try name(of: $0.planned.event.about.tag)) \($0.planned.event.dueOn)"
            } ?? ""
        }
        return ""
    }

    private func quoted(_ title: String?) -> String { title.map { Text(en: "“\($0)”", nb: "«\($0)»").spoken } ?? "" }
}
