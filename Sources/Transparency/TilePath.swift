/// Where a tile lies on a static web server (C2SP tlog-tiles).
public struct TilePath: Hashable, Sendable, CustomStringConvertible {
    /// What a tile has.
    public enum Content: Hashable, Sendable {
        /// Hashes of a level, from 0.
        case hashes(level: Int)
        /// The entries themselves, each with its length in front as two bytes, big-endian.
        case entries
    }

    public let content: Content
    /// The tile's number among those of its kind.
    public let index: UInt64
    /// 1 to 256 hashes or entries.
    public let width: Int

    public init(_ content: Content, index: UInt64, width: Int) {
        precondition(1...Int(Tile.width) ~= width, "a tile has 1 to 256 hashes")
        self.content = content
        self.index = index
        self.width = width
    }

    /// For example `tile/0/x001/x234/067` or, of 5 hashes, `tile/1/000.p/5`.
    public var description: String {
        let folder =
            switch content {
            case .hashes(let level): level.description
            case .entries: "entries"
            }
        return "tile/\(folder)/\(Self.number(index))" + (width == Int(Tile.width) ? "" : ".p/\(width)")
    }

    /// In groups of three digits, an `x` before all but the last.
    private static func number(_ index: UInt64) -> String {
        var groups: [String] = []
        var rest = index
        repeat {
            let digits = (rest % 1000).description
            groups.append(String(repeating: "0", count: 3 - digits.utf8.count) + digits)
            rest /= 1000
        } while rest > 0
        return groups.reversed().enumerated().map { $0 < groups.count - 1 ? "x\($1)" : $1 }.joined(separator: "/")
    }
}

extension TilePath {
    /// The tiles of one content that a tree of `size` has, complete ones first; `size` counts hashes of the level, or entries.
    public static func tiles(_ content: Content, size: UInt64) -> [TilePath] {
        let full = (0..<size / Tile.width).map { TilePath(content, index: $0, width: Int(Tile.width)) }
        let rest = Int(size % Tile.width)
        return rest == 0 ? full : full + [TilePath(content, index: size / Tile.width, width: rest)]
    }
}
