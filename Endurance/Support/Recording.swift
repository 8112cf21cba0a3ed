import Foundation

/// What a program did to the files below one folder, in order: what the shim recorded. `Endurance/Shim/record.h` has the
/// bytes.
package struct Recording: Sendable {
    /// One change, one sync, or one answer. Names are those below the folder, with a slash in front.
    package enum Change: Sendable {
        /// A file was opened; files are told apart by their inodes, as names go from one to another.
        case open(name: String, inode: UInt64, isNew: Bool, isCut: Bool)
        /// `isDurable`: it was on disk when the call returned (O_DSYNC).
        case write(inode: UInt64, offset: Int, bytes: [UInt8], isDurable: Bool)
        case length(inode: UInt64, Int)
        case sync(inode: UInt64)
        case rename(from: String, to: String)
        case unlink(String)
        case link(String, as: String)
        case makeFolder(String)
        /// What the program said on its standard output: from here on somebody relies on it.
        case answer([UInt8])
        /// The write or sync with this number was made to fail.
        case failed(Int)
    }

    package struct Unreadable: Error { let offset: Int }

    package let changes: [Change]

    package init(_ path: String) throws {
        let data = try Data(contentsOf: URL(filePath: path))
        var reader = RecordReader(bytes: Array(data))
        var changes: [Change] = []
        while let change = try reader.next() { changes.append(change) }
        self.changes = changes
    }

    /// Whether a write or a sync was made to fail.
    package var hasFailure: Bool {
        changes.contains { if case .failed = $0 { true } else { false } }
    }

    /// How many changes of files and names there are, and how many syncs.
    package var counts: (changes: Int, syncs: Int) {
        changes.reduce(into: (0, 0)) { counts, change in
            switch change {
            case .sync: counts.1 += 1
            case .answer, .failed: break
            case .open(_, _, let isNew, let isCut): counts.0 += isNew || isCut ? 1 : 0
            default: counts.0 += 1
            }
        }
    }
}

private struct RecordReader {
    let bytes: [UInt8]
    var offset = 0

    private static let headerLength = 40

    mutating func next() throws -> Recording.Change? {
        guard offset < bytes.count else { return nil }
        guard offset + Self.headerLength <= bytes.count else { throw Recording.Unreadable(offset: offset) }
        let start = offset
        let (kind, flags) = (number(4), number(4))
        let (inode, place) = (UInt64(number(8)), number(8))
        let (nameLength, otherLength, length) = (number(4), number(4), number(8))
        guard length >= 0, offset + nameLength + otherLength + length <= bytes.count else {
            throw Recording.Unreadable(offset: start)
        }
        let name = text(nameLength)
        let other = text(otherLength)
        let content = take(length)
        switch kind {
        case 1: return .open(name: name, inode: inode, isNew: flags & 1 != 0, isCut: flags & 2 != 0)
        case 2: return .write(inode: inode, offset: place, bytes: Array(content), isDurable: flags & 4 != 0)
        case 3: return .length(inode: inode, place)
        case 4: return .sync(inode: inode)
        case 5: return .rename(from: name, to: other)
        case 6: return .unlink(name)
        case 7: return .link(name, as: other)
        case 8: return .makeFolder(name)
        case 9: return .answer(Array(content))
        case 10: return .failed(place)
        default: throw Recording.Unreadable(offset: start)
        }
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        defer { offset += count }
        return bytes[offset..<offset + count]
    }

    private mutating func number(_ width: Int) -> Int {
        Int(truncatingIfNeeded: take(width).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }

    private mutating func text(_ count: Int) -> String { String(decoding: take(count), as: UTF8.self) }
}
