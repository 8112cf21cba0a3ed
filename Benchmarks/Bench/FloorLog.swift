import EventSourcing
import Floor
import Glibc

/// The plain C program's file: positions and bytes, no more.
@safe final class FloorLog {
    private let log: OpaquePointer

    /// Makes a file of its own.
    init(creating path: String) throws {
        guard let log = unsafe floor_create(path) else { throw BenchError("\(path) cannot be made") }
        unsafe self.log = log
    }

    /// Reads the events of a log that nobody appends to meanwhile.
    init(reading path: String) throws {
        guard let log = unsafe floor_open(path) else { throw BenchError("\(path) cannot be opened") }
        unsafe self.log = log
    }

    deinit { unsafe floor_close(log) }

    /// One put for each line, one commit.
    func append(_ batch: FloorBatch) throws {
        try check(unsafe floor_append(log, batch.bytes, batch.lengths, batch.lengths.count))
    }

    /// The sum of all bytes.
    func scan() throws -> UInt64 {
        var sum: UInt64 = 0
        try check(unsafe floor_scan(log, &sum))
        return sum
    }

    /// The sum of the bytes at the positions.
    func get(_ positions: [UInt64]) throws -> UInt64 {
        var sum: UInt64 = 0
        try check(unsafe floor_get(log, positions, positions.count, &sum))
        return sum
    }

    private func check(_ code: Int32) throws {
        if code != 0 { throw BenchError("liblmdb answered the floor with \(code)") }
    }
}

/// Lines behind each other, as the floor takes them.
struct FloorBatch {
    fileprivate(set) var bytes: [UInt8] = []
    fileprivate(set) var lengths: [UInt32] = []

    mutating func append(_ line: Span<UInt8>) {
        for index in line.indices { bytes.append(line[index]) }
        lengths.append(UInt32(line.count))
    }
}

/// A file that is there already, to learn what the disk takes for 4 KiB.
final class FloorFile {
    private let file: Int32
    private var block = 0
    private static let blocks = 4096

    init(_ path: String) throws {
        file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        let zeros = [UInt8](repeating: 0, count: Self.blocks * 4096)
        guard file >= 0, unsafe write(file, zeros, zeros.count) == zeros.count, fsync(file) == 0 else {
            throw BenchError("\(path) cannot be written")
        }
    }

    deinit { close(file) }

    /// Writes 4 KiB over others and waits until they are on disk.
    func sync() throws {
        block = (block + 1) % Self.blocks
        guard floor_sync(file, block) == 0 else { throw BenchError("fdatasync failed") }
    }
}

/// Adds up the bytes just as the floor does.
func touch(_ bytes: Span<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBufferPointer { unsafe floor_touch($0.baseAddress, $0.count) }
}
