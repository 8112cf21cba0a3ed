import CLMDB

extension Environment {
    /// Writes zeros over the pages that wait to be used again, so that what was removed is no longer in the file.
    ///
    /// LMDB leaves a removed value's bytes where they were until the page is used for something else. So each free page is
    /// used once, for a value of zeros that fills it, and these values are removed again. Pages that a reader of an older
    /// state may still look at stay as they are; the file grows meanwhile by as many.
    ///
    /// - Parameter filler: a table that is used for nothing else. It is empty afterwards, also where an earlier call was
    ///   interrupted.
    /// - Cost: a write of every free page.
    public func overwriteFreePages(using filler: Table<UInt64>) throws {
        _ = try clearStaleReaders()
        // What a transaction freed can be used from the second one behind it on.
        for _ in 0..<2 {
            try write { transaction in
                try filler.removeAll(in: transaction)
                try filler.put([0].span, for: 0, in: transaction)
            }
        }
        let count = try read { try freePageCount(in: $0) }
        let zeros = [UInt8](repeating: 0, count: Self.fillsOnePage)
        for start in stride(from: 1, through: count, by: Self.pagesAtOnce) {
            try write { transaction in
                for key in start..<min(start + Self.pagesAtOnce, count + 1) {
                    try filler.put(zeros.span, for: UInt64(key), in: transaction)
                }
            }
        }
        try write { try filler.removeAll(in: $0) }
    }

    /// The longest value that lies in one page of its own: a page of 4,096 bytes without its header.
    private static let fillsOnePage = 4_096 - 16
    private static let pagesAtOnce = 10_000

    /// How many pages the free list names. It is LMDB's table number 0: a transaction's number, and behind a count the pages
    /// that it freed.
    private func freePageCount(in transaction: borrowing Transaction) throws -> Int {
        var count = 0
        try Table<UInt64>(name: "the free list", handle: 0).scan(in: transaction) { _, pages in
            count += Int(pages.load(0, as: UInt64.self))
            return true
        }
        return count
    }
}
