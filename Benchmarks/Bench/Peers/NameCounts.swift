import EventSourcing

/// How many events there are of each type and of each business: what every store is to find out.
struct NameCounts {
    private(set) var events = 0
    private var byType: [Int] = []
    /// By the hash of the business's tag.
    private var byBusiness: [UInt64: Int] = [:]
    private static let business = Array("business:".utf8)

    /// - Parameter tags: the tags as they lie in a line, a space between them and a quote behind the last; then more of it.
    mutating func count(type: Int, tags: Span<UInt8>) {
        events += 1
        while byType.count <= type { byType.append(0) }
        byType[type] += 1
        var at = 0
        while at < tags.count {
            let isBusiness = Self.business.indices.allSatisfy { tags[at + $0] == Self.business[$0] }
            var hash = NameHash()
            while tags[at] != UInt8(ascii: " "), tags[at] != UInt8(ascii: "\"") {
                if isBusiness { hash.add(tags[at]) }
                at += 1
            }
            if isBusiness {
                byBusiness[hash.value, default: 0] += 1
                return
            }
            at += 1
        }
        preconditionFailure("every event of the history has a business")
    }

    /// A number that two equal counts share, whatever program made them.
    ///
    /// - Parameter types: the names of the types by their numbers.
    func sum(_ types: [EventType]) -> UInt64 {
        var sum: UInt64 = 0
        for (number, count) in byType.enumerated() { sum &+= NameHash(types[number].name).value &* UInt64(count) }
        for (hash, count) in byBusiness { sum &+= hash &* UInt64(count) }
        return sum
    }
}

/// FNV-1a of 64 bits: a few lines in any language, so that every program hashes alike.
private struct NameHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    init() {}

    init(_ name: String) { for byte in name.utf8 { add(byte) } }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
