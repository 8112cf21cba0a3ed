import EventSourcing
import Events
import Matching
import ViewStorage

extension ProgrammeViews {
    /// Open needs that no offer will do for on the day: nothing is shown for them.
    package func unmetNeeds(on day: CalendarDate) throws -> [OpenNeed] { try unmet(on: day).needs }

    /// Those needs gathered until they fill a class.
    package func pools(on day: CalendarDate, classSize: Int) throws -> [Pool] {
        let (needs, matcher) = try unmet(on: day)
        let unmet = needs.map { need in
            Pooling.Unmet(
                key: need.row.need.need.description, business: need.row.need.business.description,
                profile: need.profile)
        }
        let codes = Set(unmet.flatMap(\.profile.skills).compactMap(\.code))
        var names: [String: String] = [:]
        for code in codes.union(codes.flatMap { matcher.broader(than: $0) }) {
            names[code] = try reference.labels.get(TextKey(code))
        }
        return Pooling(matcher: matcher, classSize: classSize) { names[$0] }.pools(of: unmet)
    }

    private func unmet(on day: CalendarDate) throws -> (needs: [OpenNeed], matcher: Matcher) {
        let needs = try sources.openNeeds()
        let live = try LiveOffers(board.live, for: needs.map(\.profile), on: day, sources)
        let matcher = live.matcher
        let unmet = needs.filter { need in
            matcher.shown(matcher.matches(for: need.profile, in: live.index, on: day)).isEmpty
        }
        return (unmet, matcher)
    }
}
