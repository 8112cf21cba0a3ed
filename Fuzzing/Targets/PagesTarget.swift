import Synchronization

/// Bytes and pages of a log's file are changed: whatever a command does with it, it says so, or answers as it did before.
///
/// The first byte of the input says which command. Four bytes are one change: which page, two bytes for where in it and
/// what is done, and what with. The program runs as a process of its own, as people run it.
enum PagesTarget {
    private static let logbook = Mutex<Result<DamagedLogbook, any Error>?>(nil)

    static func run(_ input: [UInt8]) throws {
        guard let command = input.first else { return }
        try logbook.withLock { logbook in
            let known = logbook ?? Result { try DamagedLogbook() }
            logbook = known
            try known.get().check(command: Int(command), PageChange.all(in: input.dropFirst()))
        }
    }
}

/// One thing that happens to a file of pages.
struct PageChange {
    static let pageSize = 4096
    /// A page begins with its number, flags and bounds, and where each of its entries is.
    private static let headSize = 64

    private let page: Int
    private let place: Int
    private let value: UInt8

    static func all(in bytes: ArraySlice<UInt8>) -> [PageChange] {
        let bytes = Array(bytes)
        return stride(from: 0, to: bytes.count - 3, by: 4).map { start in
            PageChange(
                page: Int(bytes[start]), place: Int(bytes[start + 1]) << 8 | Int(bytes[start + 2]),
                value: bytes[start + 3])
        }
    }

    func apply(to file: inout [UInt8]) {
        let pages = file.count / Self.pageSize
        guard pages > 0 else { return }
        let start = page % pages * Self.pageSize
        switch place >> 12 {
        case 8...12: file[start + place % Self.headSize] ^= value
        case 13: file.replaceSubrange(start..<start + Self.pageSize, with: repeatElement(value, count: Self.pageSize))
        case 14:
            let other = Int(value) % pages * Self.pageSize
            file.replaceSubrange(start..<start + Self.pageSize, with: Array(file[other..<other + Self.pageSize]))
        case 15: file.removeSubrange((start + place % Self.pageSize)...)
        default: file[start + place % Self.pageSize] ^= value
        }
    }
}
