import EventSourcing
import JSON

/// Needs and offers with a judgement of every pair, to measure a matcher by. The form is that of a folder with
/// `needs.json`, `offers.json`, `judgements.tsv`, `violations.tsv`, `travel.tsv` and a `README.md` that names the day.
package struct GoldSet: Sendable {
    /// A pair on the subject that something rules out.
    package struct Violation: Sendable {
        package let need: String
        package let offer: String
        package let constraints: [String]
    }

    /// What of the folder cannot be read, and why.
    package struct Unreadable: Error {
        package let file: String
        package let reason: Text
    }

    package let needs: [(key: String, profile: NeedProfile)]
    package let offers: [OfferProfile]
    /// 1 related, 2 useful, 3 exactly that; by need, then by offer. A pair that is not there is not to be listed.
    package let grades: [String: [String: Int]]
    package let violations: [Violation]
    package let travel: TravelTimes
    /// The day for which deadlines count.
    package let day: CalendarDate

    /// - Parameter file: the bytes of a file of the folder, by its name.
    /// - Throws: `Unreadable`, and what `file` throws.
    package init(_ file: (String) throws -> [UInt8]) throws {
        needs = try Self.elements("needs.json", file).map { value in
            (key: value["need"]?.string ?? "", profile: NeedProfile(gold: value))
        }
        offers = try Self.elements("offers.json", file).map { OfferProfile(gold: $0) }
        grades = try Self.rows("judgements.tsv", file).reduce(into: [:]) { $0[$1[0], default: [:]][$1[1]] = Int($1[2]) }
        violations = try Self.rows("violations.tsv", file).map { row in
            let constraints = row[2].split { ", ".contains($0) }.map(String.init)
            return Violation(need: row[0], offer: row[1], constraints: constraints)
        }
        var travel = TravelTimes()
        for row in try Self.rows("travel.tsv", file) {
            guard let minutes = Int(row[2]) else { throw Unreadable(file: "travel.tsv", reason: Text(row[2])) }
            travel.set(minutes: minutes, from: row[0], to: row[1])
        }
        self.travel = travel
        day = try Self.day(of: String(decoding: file("README.md"), as: UTF8.self))
    }

    private static func elements(_ name: String, _ file: (String) throws -> [UInt8]) throws -> [JSONValue] {
        let bytes = try file(name)
        do throws(JSONError) {
            guard let elements = try JSONValue(parsing: bytes).array else { throw JSONError(.expected(.array)) }
            return elements
        } catch {
            throw Unreadable(file: name, reason: error.text)
        }
    }

    /// The rows of a table with at least three columns, without its header.
    private static func rows(_ name: String, _ file: (String) throws -> [UInt8]) throws -> [[String]] {
        try String(decoding: file(name), as: UTF8.self).split(whereSeparator: \.isNewline).dropFirst().map { line in
            let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard row.count >= 3 else { throw Unreadable(file: name, reason: Text("\(line)")) }
            return row
        }
    }

    /// The first date behind the words “As-of date”.
    private static func day(of readme: String) throws -> CalendarDate {
        let words = readme.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        guard let start = words.firstIndex(of: "As-of"),
            let day = words[start...].lazy.compactMap({ CalendarDate($0) }).first
        else {
            throw Unreadable(
                file: "README.md", reason: Text(en: "no “As-of date” is stated", nb: "ingen “As-of date” er oppgitt"))
        }
        return day
    }
}

extension NeedProfile {
    fileprivate init(gold value: JSONValue) {
        self.init()
        title = value["title"]?.string ?? ""
        description = value["description"]?.string ?? ""
        skills = MatchSkill.gold(value["skills"])
        heads = value["heads"]?.integer ?? 1
        earliest = value["window"]?["from"]?.string.flatMap { CalendarDate($0) }
        latest = value["window"]?["to"]?.string.flatMap { CalendarDate($0) }
        modes = value["modes"]?.array?.compactMap(\.string) ?? []
        languages = Set(value["languages"]?.array?.compactMap(\.string) ?? [])
        if let low = value["level"]?["min"]?.integer, let high = value["level"]?["max"]?.integer, low <= high {
            levels = low...high
        }
        budget = value["budgetPerHead"]?.integer.map { $0 * 100 }
        place = value["municipality"]?.string.map { MatchPlace(municipality: $0) }
        maxTravelMinutes = value["maxTravelMinutes"]?.integer
    }
}

extension OfferProfile {
    fileprivate init(gold value: JSONValue) {
        self.init(key: value["offer"]?.string ?? "")
        texts.title = value["title"]?.string ?? ""
        texts.goals = value["goals"]?.string ?? ""
        texts.skills = MatchSkill.gold(value["skills"])
        isOpen = ["published", "full"].contains(value["status"]?.string)
        start = value["start"]?.string.flatMap { CalendarDate($0) }
        deadline = value["deadline"]?.string.flatMap { CalendarDate($0) }
        mode = value["mode"]?.string ?? "onsite"
        languages = value["languages"]?.array?.compactMap(\.string) ?? []
        level = value["level"]?.integer
        price = value["price"]?.integer.map { $0 * 100 }
        places = value["municipality"]?.string.map { [MatchPlace(municipality: $0)] } ?? []
        seatsFree = value["seatsFree"]?.integer ?? 0
        hasWaitingList = value["waitingList"]?.boolean ?? false
    }
}

extension MatchSkill {
    fileprivate static func gold(_ value: JSONValue?) -> [MatchSkill] {
        value?.array?.compactMap { skill in
            skill["label"]?.string.map { MatchSkill(label: $0, weight: skill["weight"]?.integer ?? 1) }
        } ?? []
    }
}
