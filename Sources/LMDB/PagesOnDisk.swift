import CLMDB
import Glibc

/// The pages of an LMDB file as they lie on disk, read without the map: to touch the map beyond the file's end is SIGBUS.
///
/// A whole file may end before its last page: pages that one transaction took and gave back are counted but never written.
/// They stand in the free list. Any other page behind the file's end was cut off.
struct PagesOnDisk {
    private let descriptor: Int32
    private let pageSize: Int
    /// How many whole pages the file has.
    private let count: UInt64

    /// - Throws: `LMDBError` with the reason `damaged` if the file lacks a page that is in use.
    ///
    /// Cost: a call to the file system; if the file ends early, also a read of each page of the free list.
    static func requireComplete(_ environment: OpaquePointer, _ path: String) throws(LMDBError) {
        let attempt = "find all pages of \(path)"
        var info = MDB_envinfo()
        var page = MDB_stat()
        mdb_env_info(environment, &info)
        mdb_env_stat(environment, &page)
        // No file has as many bytes: the number is not one that LMDB wrote.
        guard let last = UInt64(exactly: info.me_last_pgno), last < UInt64(Int.max) / UInt64(page.ms_psize) else {
            throw LMDBError(MDB_CORRUPTED, attempt)
        }
        var descriptor: mdb_filehandle_t = -1
        var file = stat()
        try check(mdb_env_get_fd(environment, &descriptor), attempt)
        var transaction: OpaquePointer?
        // While it is open nobody writes over the pages that it sees.
        let code = mdb_txn_begin(environment, nil, UInt32(MDB_RDONLY), &transaction)
        // Beyond the map, and far beyond the file: nobody made it grow so.
        if code == MDB_MAP_RESIZED, fstat(descriptor, &file) == 0,
            last / 2 > UInt64(file.st_size) / UInt64(page.ms_psize)
        {
            throw LMDBError(MDB_CORRUPTED, attempt)
        }
        try check(code, attempt)
        defer { mdb_txn_abort(transaction) }
        // Asked for after the last page: the file only grows.
        mdb_env_info(environment, &info)
        guard fstat(descriptor, &file) == 0 else { throw LMDBError(errno, attempt) }
        let pages = PagesOnDisk(
            descriptor: descriptor, pageSize: Int(page.ms_psize), count: UInt64(file.st_size) / UInt64(page.ms_psize))
        let expected = UInt64(info.me_last_pgno) + 1
        guard pages.count < expected else { return }
        var visits: UInt64 = 0
        guard let free = pages.freeListRoot(asOf: UInt64(mdb_txn_id(transaction))),
            let unwritten = pages.freePages(under: free, depth: 0, &visits)?.filter({ pages.count..<expected ~= $0 }),
            UInt64(Set(unwritten).count) == expected - pages.count
        else { throw LMDBError(MDB_CORRUPTED, attempt) }
    }
}

// MARK: - The format of LMDB 0.9, 64 bits

extension PagesOnDisk {
    private static let headerLength = 16
    /// The deepest tree that LMDB keeps.
    private static let deepest = 32
    // Kinds of pages; lmdb.h does not tell them.
    private static let branch: UInt16 = 1
    private static let leaf: UInt16 = 2

    private func bytes(of number: UInt64, pages: Int = 1) -> [UInt8]? {
        guard number < count, pages > 0, UInt64(pages) <= count - number else { return nil }
        var bytes = [UInt8](repeating: 0, count: pages * pageSize)
        let offset = off_t(number) * off_t(pageSize)
        return pread(descriptor, &bytes, bytes.count, offset) == bytes.count ? bytes : nil
    }

    /// Where the free list of that transaction begins: in one of the two meta pages. `UInt64.max` if it is empty.
    private func freeListRoot(asOf transaction: UInt64) -> UInt64? {
        for number in 0...1 as ClosedRange<UInt64> {
            guard let meta = bytes(of: number) else { return nil }
            // Behind magic, version, address and map size stand two tables of 48 bytes, last page and transaction.
            let tables = Self.headerLength + 24
            if meta.span.load(tables + 104, as: UInt64.self) == transaction { return meta.span.load(tables + 40) }
        }
        return nil
    }

    /// What the free list names from this page on down; `nil` if a page of it is missing or is none, or if there are more than
    /// the file has: a list that leads back into itself.
    private func freePages(under number: UInt64, depth: Int, _ visits: inout UInt64) -> [UInt64]? {
        if number == .max { return [] }
        visits += 1
        guard depth < Self.deepest, visits <= count, let page = bytes(of: number) else { return nil }
        let (kind, lower) = (page.span.load(10, as: UInt16.self), Int(page.span.load(12, as: UInt16.self)))
        guard kind & (Self.branch | Self.leaf) != 0, Self.headerLength...pageSize ~= lower else { return nil }
        var free: [UInt64] = []
        for place in stride(from: Self.headerLength, to: lower - 1, by: 2) {
            let node = Int(page.span.load(place, as: UInt16.self))
            guard node + 8 <= pageSize else { return nil }
            let low = UInt64(page.span.load(node, as: UInt32.self))
            let high = UInt64(page.span.load(node + 4, as: UInt16.self))
            let isBranch = kind & Self.branch != 0
            guard
                let more = isBranch
                    ? freePages(under: low | high << 32, depth: depth + 1, &visits)
                    : pageNumbers(in: page.span, node: node, length: Int(low), isElsewhere: high & 1 != 0)
            else { return nil }
            free += more
        }
        return free
    }

    /// A node's data: how many numbers follow, then the numbers; long ones lie in pages of their own.
    private func pageNumbers(in page: Span<UInt8>, node: Int, length: Int, isElsewhere: Bool) -> [UInt64]? {
        let start = node + 8 + Int(page.load(node + 6, as: UInt16.self))
        guard start + 8 <= pageSize else { return nil }
        if isElsewhere {
            let pages = (Self.headerLength + length + pageSize - 1) / pageSize
            guard let overflow = bytes(of: page.load(start), pages: pages) else { return nil }
            return Self.pageNumbers(overflow.span, Self.headerLength, length)
        }
        return Self.pageNumbers(page, start, length)
    }

    private static func pageNumbers(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> [UInt64]? {
        guard length >= 8, start + length <= bytes.count else { return nil }
        let count: UInt64 = bytes.load(start)
        guard count < UInt64(length / 8) else { return nil }
        return (0..<Int(count)).map { bytes.load(start + 8 + $0 * 8) }
    }
}
