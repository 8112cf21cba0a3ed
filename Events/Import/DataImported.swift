import EventSourcing
import JSON

/// A file of rows was read; each row that was taken is an event of its own.
package struct DataImported: Event {
    package static let type: EventType = "data.imported"
    package static let version = 1
    package static let title = Text(en: "Import", nb: "Import")

    package let batch: ImportID
    /// SHA-256 of the file, in hexadecimal.
    package let file: String
    package let accepted: Int
    package let rejected: Int

    package init(batch: ImportID, file: String, accepted: Int, rejected: Int) {
        self.batch = batch
        self.file = file
        self.accepted = accepted
        self.rejected = rejected
    }

    package var tags: Tags { [batch.tag] }
}

extension DataImported {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        batch = try json.take("batch")
        file = try json.takeText("file")
        accepted = try json.take("accepted", in: 0...10_000_000)
        rejected = try json.take("rejected", in: 0...10_000_000)
    }

    package func write(to json: inout JSONWriter) {
        json.put("batch", batch)
        json.put("file", file)
        json.put("accepted", accepted)
        json.put("rejected", rejected)
    }
}
