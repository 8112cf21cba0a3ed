import EventSourcing

/// Needs that nothing is offered for, gathered until they fill a class: ready to become an offer.
///
/// Needs go together that ask for the same thing: the same skill, else the same subject. A group that is too small is joined
/// with those of the next broader skill, where a taxonomy tells one.
package struct Pooling {
    /// A need that nothing is offered for.
    package struct Unmet: Sendable {
        package let key: String
        package let business: String
        package let profile: NeedProfile

        package init(key: String, business: String, profile: NeedProfile) {
            self.key = key
            self.business = business
            self.profile = profile
        }
    }

    let matcher: Matcher
    /// What skills are called, by code.
    let names: (String) -> String?
    /// How many heads fill a class.
    let classSize: Int

    package init(matcher: Matcher, classSize: Int, names: @escaping (String) -> String? = { _ in nil }) {
        self.matcher = matcher
        self.classSize = classSize
        self.names = names
    }

    /// The groups, those with most heads first.
    package func pools(of needs: [Unmet]) -> [Pool] {
        let sorted = needs.sorted { $0.key < $1.key }
        var groups = Dictionary(grouping: sorted) { topic(of: $0.profile) }
        joinSmall(&groups)
        return groups.flatMap { topic, needs in parts(needs).map { pool(topic, $0) } }.sorted()
    }

    /// What a need is mainly about.
    enum Topic: Hashable, Sendable {
        case code(String, label: String)
        case subject(Int)
        case words(String)
    }

    private func topic(of need: NeedProfile) -> Topic {
        let heaviest = need.skills.enumerated().min { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        if let skill = heaviest?.element, let code = skill.code { return .code(code, label: skill.label) }
        let wanted = matcher.analyse(need).wanted
        if let main = wanted.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { return .subject(main.key) }
        return .words(heaviest?.element.label ?? need.title)
    }

    /// Joins groups that do not fill a class under a skill that is broader than theirs.
    private func joinSmall(_ groups: inout [Topic: [Unmet]]) {
        var siblings: [String: [Topic]] = [:]
        for (topic, needs) in groups {
            guard case .code(let code, _) = topic, heads(needs) < classSize,
                let parent = matcher.topics.relations.broader[code]?.min()
            else { continue }
            siblings[parent, default: []].append(topic)
        }
        for (parent, topics) in siblings where topics.count > 1 {
            let joined = topics.flatMap { groups.removeValue(forKey: $0) ?? [] }.sorted { $0.key < $1.key }
            groups[.code(parent, label: names(parent) ?? parent), default: []] += joined
        }
    }

    private func heads(_ needs: [Unmet]) -> Int { needs.reduce(0) { $0 + $1.profile.heads } }

    /// Splits needs that no one form would do for.
    private func parts(_ needs: [Unmet]) -> [[Unmet]] {
        var parts: [[Unmet]] = []
        for need in needs {
            let place = parts.firstIndex { !modes($0 + [need]).isEmpty }
            if let place { parts[place].append(need) } else { parts.append([need]) }
        }
        return parts
    }

    private func modes(_ needs: [Unmet]) -> Set<String> {
        needs.reduce(["onsite", "online", "blended"]) { common, need in
            need.profile.modes.isEmpty ? common : common.intersection(need.profile.modes)
        }
    }

    private func pool(_ topic: Topic, _ needs: [Unmet]) -> Pool {
        let municipalities = Set(needs.compactMap { $0.profile.place?.municipality })
        return Pool(
            title: title(topic), needs: needs.map(\.key), heads: heads(needs),
            businesses: Set(needs.map(\.business)).count, municipalities: municipalities.sorted(),
            modes: modes(needs).sorted(), place: meetingPlace(needs, municipalities.sorted()),
            earliest: needs.compactMap(\.profile.earliest).max(), latest: needs.compactMap(\.profile.latest).min(),
            fillsClass: heads(needs) >= classSize)
    }

    private func title(_ topic: Topic) -> String {
        switch topic {
        case .code(let code, let label): names(code) ?? label
        case .subject(let subject): matcher.topics.table.subjects[subject].title
        case .words(let label): label
        }
    }

    /// The municipality of one of them that all can reach, with the least travelling together; `nil` if there is none.
    private func meetingPlace(_ needs: [Unmet], _ municipalities: [String]) -> String? {
        let sums = municipalities.compactMap { municipality -> (sum: Int, place: String)? in
            var sum = 0
            for need in needs {
                guard let from = need.profile.place else { continue }
                guard let way = matcher.travel.minutes(from: from, to: MatchPlace(municipality: municipality)),
                    way.minutes <= need.profile.maxTravelMinutes ?? .max
                else { return nil }
                sum += way.minutes * need.profile.heads
            }
            return (sum, municipality)
        }
        return sums.min { ($0.sum, $0.place) < ($1.sum, $1.place) }?.place
    }
}

/// Needs that would go together in one class.
package struct Pool: Sendable {
    package let title: String
    package let needs: [String]
    package let heads: Int
    package let businesses: Int
    package let municipalities: [String]
    /// Forms that will do for all of them.
    package let modes: [String]
    /// Where all of them could meet.
    package let place: String?
    /// When it should start to suit all of them; none suits all if it ends before it begins.
    package let earliest: CalendarDate?
    package let latest: CalendarDate?
    package let fillsClass: Bool
}

extension Pool: Comparable {
    package static func == (left: Pool, right: Pool) -> Bool { left.needs == right.needs }

    package static func < (left: Pool, right: Pool) -> Bool {
        (right.heads, left.title, left.needs.first ?? "") < (left.heads, right.title, right.needs.first ?? "")
    }
}
