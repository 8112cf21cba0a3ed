import EventSourcing
import JSON

/// A batch whose every event says which batch it is of and how many belong to it, so that a part of one is recognised.
public struct SampleBatch: Hashable, Sendable {
    /// The most events of a batch.
    public static let maximumSize = 20

    public let number: Int
    public let size: Int

    public init(number: Int, size: Int) {
        self.number = number
        self.size = size
    }

    /// - Parameter padding: bytes of data that say nothing.
    public func events(padding: Int = 0) -> [NewEvent] {
        let text = String(repeating: "x", count: padding)
        return (0..<size).map { index in
            .test(
                number * Self.maximumSize + index, "batch.stored", [Tag("batch:\(number)")!],
                data: #"{"batch":\#(number),"size":\#(size),"index":\#(index),"text":"\#(text)"}"#)
        }
    }

    /// The batches that the events make up, with the position of each one's first event.
    ///
    /// - Throws: `PartOfABatch` if one is not whole or not in order.
    public static func batches(in events: [RecordedEvent]) throws -> [SampleBatch: Position] {
        var batches: [SampleBatch: Position] = [:]
        var rest = events[...]
        while let first = rest.first {
            let batch = try Piece(first).batch
            let whole = (0..<batch.size).map {
                Piece(batch: batch, index: $0, position: Position(first.position.rawValue + UInt64($0)))
            }
            guard batches[batch] == nil, try rest.prefix(batch.size).map(Piece.init) == whole else {
                throw PartOfABatch(at: first.position, batch: batch)
            }
            batches[batch] = first.position
            rest = rest.dropFirst(batch.size)
        }
        return batches
    }

    /// What an event says of its place.
    private struct Piece: Equatable {
        let batch: SampleBatch
        let index: Int
        let position: Position

        init(batch: SampleBatch, index: Int, position: Position) {
            self.batch = batch
            self.index = index
            self.position = position
        }

        init(_ event: RecordedEvent) throws {
            position = event.position
            (batch, index) = try JSONReader.readObject(event.data.span) { (object) throws(JSONError) in
                let batch = SampleBatch(number: try object.take("batch"), size: try object.take("size"))
                return (batch, try object.take("index"))
            }
        }
    }
}

/// Not all events of a batch are there, or not one behind the other.
public struct PartOfABatch: Error {
    public let at: Position
    public let batch: SampleBatch
}
