import Crypto
import EventSourcing

/// SHA-256 over a view's rows in key order: the same log prefix gives the same digest, however the rows came about.
///
/// Hashed are, for each table in the view's order: its name, and each key and value, each with its length in front as 8
/// bytes, big-endian.
package struct ViewDigest: Hashable, Sendable, CustomStringConvertible {
    package let hexadecimal: String
    package let rows: Int

    package init(_ view: any View) throws {
        var hash = RowHash()
        var rows = 0
        for table in view.tables {
            hash.add(Array(table.name.utf8))
            try table.forEachStored { key, value in
                hash.add(key)
                hash.add(value)
                rows += 1
            }
        }
        hexadecimal = hash.hexadecimal
        self.rows = rows
    }

    package var description: String { hexadecimal }
}

private struct RowHash {
    private var hash = SHA256()

    mutating func add(_ bytes: [UInt8]) {
        hash.update(data: UInt64(bytes.count).bytes)
        hash.update(data: bytes)
    }

    var hexadecimal: String { hash.finalize().hexadecimal }
}

extension SHA256Digest {
    /// The digest as 64 hexadecimal digits.
    package var hexadecimal: String {
        map { byte in byte < 16 ? "0" + String(byte, radix: 16) : String(byte, radix: 16) }.joined()
    }
}
