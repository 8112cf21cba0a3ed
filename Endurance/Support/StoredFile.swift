/// One file as a disk has it between two syncs: what is certainly there, and what may be.
///
/// The system writes pages out when it likes and in any order, and a sector of 512 bytes as one: so each sector holds what it
/// held at the last sync, or what it held after any of the writes since. What the program sees is the last of these.
struct StoredFile {
    static let sector = 512

    /// What is there whatever happens.
    private(set) var synced: [UInt8]
    /// What the program sees.
    private(set) var current: [UInt8]
    /// What each sector held after each write that was not synced.
    private var versions: [Int: [[UInt8]]] = [:]
    private var lengths: [Int] = []

    init(_ bytes: [UInt8] = []) {
        synced = bytes
        current = bytes
    }

    var isSynced: Bool { versions.isEmpty && lengths.isEmpty }

    mutating func write(_ bytes: [UInt8], at offset: Int) {
        guard !bytes.isEmpty else { return }
        if offset + bytes.count > current.count { setLength(offset + bytes.count) }
        current.replaceSubrange(offset..<offset + bytes.count, with: bytes)
        for number in sectors(offset, bytes.count) { versions[number, default: []].append(content(number)) }
    }

    mutating func setLength(_ length: Int) {
        if length < current.count {
            current.removeLast(current.count - length)
        } else {
            current += [UInt8](repeating: 0, count: length - current.count)
        }
        lengths.append(length)
    }

    mutating func sync() {
        synced = current
        versions = [:]
        lengths = []
    }

    /// Makes durable what a write through O_DSYNC has just put there, and nothing else.
    mutating func sync(_ offset: Int, _ count: Int) {
        if offset + count > synced.count {
            synced += [UInt8](repeating: 0, count: offset + count - synced.count)
        }
        for number in sectors(offset, count) {
            versions[number] = nil
            Self.put(content(number), number, in: &synced)
        }
        if synced.count == current.count { lengths = [] }
    }

    /// One of the contents that a crash may leave.
    ///
    /// - Parameter keeping: how likely a sector is the newest, in tenths; what is not newest is any of the older ones.
    func remains(keeping: Int, using generator: inout some RandomNumberGenerator) -> [UInt8] {
        var left = synced
        let length = ([synced.count] + lengths).randomElement(using: &generator) ?? synced.count
        if length > left.count { left += [UInt8](repeating: 0, count: length - left.count) }
        for (number, some) in versions.sorted(by: { $0.key < $1.key }) {
            let isNewest = Int.random(in: 0..<10, using: &generator) < keeping
            let chosen = isNewest ? some.count : Int.random(in: 0...some.count, using: &generator)
            if chosen > 0 { Self.put(some[chosen - 1], number, in: &left) }
        }
        if length < left.count { left.removeLast(left.count - length) }
        return left
    }

    private func sectors(_ offset: Int, _ count: Int) -> ClosedRange<Int> {
        offset / Self.sector...(offset + count - 1) / Self.sector
    }

    private func content(_ number: Int) -> [UInt8] {
        Array(current[number * Self.sector..<min(current.count, (number + 1) * Self.sector)])
    }

    /// What lies behind the end of the file is not put: its new length did not get there.
    private static func put(_ content: [UInt8], _ number: Int, in bytes: inout [UInt8]) {
        let start = number * sector
        guard start < bytes.count else { return }
        let end = min(bytes.count, start + content.count)
        bytes.replaceSubrange(start..<end, with: content.prefix(end - start))
    }
}
