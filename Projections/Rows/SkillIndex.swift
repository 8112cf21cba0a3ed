import EventSourcing
import Events
import ViewStorage

/// Things by the skills they are about.
final class SkillIndex<Kind: Subject> {
    /// A row for each thing under each of its skills.
    let table: ViewTable<Pair<SkillKey, ID<Kind>>, Int>
    /// Everything there is, while many look-ups are made.
    private var loaded: [SkillKey: [ID<Kind>]]?

    init(_ name: String) { table = ViewTable(name) }

    /// Moves a thing from the skills it had to those it has.
    func move(_ id: ID<Kind>, from old: (some Collection<String>)?, to new: (some Collection<String>)?) {
        let (old, new) = (Set(old.map { Array($0) } ?? []), Set(new.map { Array($0) } ?? []))
        for skill in old.subtracting(new) { table.remove(Pair(SkillKey(skill), id)) }
        for skill in new.subtracting(old) { table.put(1, for: Pair(SkillKey(skill), id)) }
    }

    /// The things that have one of the skills.
    func all(under skills: some Collection<String>) throws -> Set<ID<Kind>> {
        var all: Set<ID<Kind>> = []
        for skill in skills.lazy.map({ SkillKey($0) }) {
            if let loaded {
                all.formUnion(loaded[skill] ?? [])
            } else {
                all.formUnion(try table.keys(prefix: skill.bytes).map(\.second))
            }
        }
        return all
    }

    /// Reads everything, for many look-ups: each would else go through all that changed.
    func load() throws {
        loaded = Dictionary(grouping: try table.keys(prefix: []), by: \.first).mapValues { $0.map(\.second) }
    }

    func forget() { loaded = nil }
}

/// A skill's tag as a key: its bytes, and a zero that stands in no tag.
struct SkillKey: ViewKey {
    let text: String

    init(_ text: String) { self.text = text }

    static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    func write(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: text.utf8)
        bytes.append(0)
    }

    init?(_ bytes: Span<UInt8>, _ offset: inout Int) {
        guard let end = (offset..<bytes.count).first(where: { bytes[$0] == 0 }) else { return nil }
        text = String(decoding: (offset..<end).map { bytes[$0] }, as: UTF8.self)
        offset = end + 1
    }
}
