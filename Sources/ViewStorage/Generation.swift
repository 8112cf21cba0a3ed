import EventSourcing
import JSON
import LMDB

/// What a generation's file says of itself.
struct Generation: Equatable {
    static let table = "generation"
    private static let key = ByteKey(Array("state".utf8))

    let position: Position
    /// The id of the event at the position; `nil` before the first.
    let last: EventID?
    let versions: String

    /// - Throws: `ViewError.damagedRow` if it cannot be read.
    static func read(_ table: Table<ByteKey>, in transaction: borrowing Transaction) throws -> Generation? {
        do {
            return try table.get(key, in: transaction) { bytes in
                try JSONReader.readObject(bytes) { (object) throws(JSONError) in
                    Generation(
                        position: try object.take("position"), last: try object.takeIfPresent("last"),
                        versions: try object.take("versions"))
                }
            }
        } catch {
            throw ViewError.damagedRow(table: Self.table)
        }
    }

    func write(_ table: Table<ByteKey>, in transaction: borrowing WriteTransaction) throws {
        let bytes = JSONWriter.bytes { writer in
            writer.writeObject { object in
                object.put("position", position)
                object.put("last", last)
                object.put("versions", versions)
            }
        }
        try table.put(bytes.span, for: Self.key, in: transaction)
    }
}
