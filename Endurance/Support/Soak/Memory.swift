import Foundation

/// The memory of a process over time: of its own, without the pages of mapped files, which are the system's.
package struct MemoryCurve: Sendable {
    package let name: String
    package private(set) var samples: [Int] = []
    /// What an allocator may hold back, and not take more of.
    private static let tolerance = 4 << 20

    init(_ name: String) { self.name = name }

    /// Looks at it now.
    mutating func look(at process: pid_t) {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("RssAnon:") }),
            let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) })
        else { return }
        samples.append(kilobytes << 10)
    }

    /// The mean of the first quarter and of the last, in bytes.
    package var quarters: (first: Int, last: Int) {
        let count = max(1, samples.count / 4)
        let first = samples.prefix(count)
        let last = samples.suffix(count)
        return (first.reduce(0, +) / max(1, first.count), last.reduce(0, +) / max(1, last.count))
    }

    package var isFlat: Bool { quarters.last <= quarters.first * 5 / 4 + Self.tolerance }
}
