import EventSourcing
import Testing

@testable import Matching

@Suite struct PoolingTests {
    private func need(
        _ key: String, _ title: String, heads: Int, code: String? = nil, modes: [String] = [], place: String = "5007"
    ) -> Pooling.Unmet {
        var profile = NeedProfile()
        profile.title = title
        profile.skills = code.map { [MatchSkill(code: $0, label: title)] } ?? []
        profile.heads = heads
        profile.modes = modes
        profile.place = MatchPlace(municipality: place)
        profile.maxTravelMinutes = 60
        return Pooling.Unmet(key: key, business: "firm of \(key)", profile: profile)
    }

    private let matcher: Matcher = {
        var travel = TravelTimes()
        for (from, to, minutes) in [("5007", "5007", 0), ("5047", "5047", 0), ("5007", "5047", 30)] {
            travel.set(minutes: minutes, from: from, to: to)
        }
        var relations = SkillRelations()
        relations.broader = ["mig": ["weld"], "tig": ["weld"]]
        return Matcher(travel: travel, relations: relations)
    }()

    @Test func `needs of one subject are gathered, and fill a class together`() throws {
        let needs = [
            need("a", "Truckførerkurs", heads: 4), need("b", "Trenger truckbevis", heads: 6, place: "5047"),
            need("c", "Demensomsorg", heads: 3),
        ]
        let pools = Pooling(matcher: matcher, classSize: 10).pools(of: needs)
        #expect(pools.map(\.needs) == [["a", "b"], ["c"]])
        let first = try #require(pools.first)
        #expect(first.title == "truck" && first.heads == 10 && first.fillsClass && first.businesses == 2)
        // The six travel less to their own place.
        #expect(first.municipalities == ["5007", "5047"] && first.place == "5047")
        #expect(Pooling(matcher: matcher, classSize: 10).pools(of: needs.reversed()).map(\.needs) == pools.map(\.needs))
    }

    @Test func `needs that no one form would do for stay apart`() {
        let needs = [
            need("a", "Truckførerkurs", heads: 4, modes: ["onsite"]),
            need("b", "Truckførerkurs", heads: 4, modes: ["online"]), need("c", "Truckførerkurs", heads: 1),
        ]
        let pools = Pooling(matcher: matcher, classSize: 5).pools(of: needs)
        #expect(pools.map(\.needs) == [["a", "c"], ["b"]])
        #expect(pools.map(\.modes) == [["onsite"], ["online"]])
    }

    @Test func `skills too small for a class are joined under the broader one`() {
        let needs = [need("a", "MIG", heads: 4, code: "mig"), need("b", "TIG", heads: 4, code: "tig")]
        let joined = Pooling(matcher: matcher, classSize: 8) { $0 == "weld" ? "Sveising" : nil }.pools(of: needs)
        #expect(joined.map(\.needs) == [["a", "b"]] && joined.map(\.title) == ["Sveising"])
        #expect(Pooling(matcher: matcher, classSize: 4).pools(of: needs).count == 2)
    }
}
