import EventSourcing
import Evidence
import JSON

/// `handed-out.jsonl`: what left the logbook readable, or with the sealed values in it, and to whom. An erasure cannot reach
/// it, so its receipt names it.
struct HandedOut {
    private static let file = "handed-out.jsonl"
    private let folder: Folder

    init(_ folder: Folder) { self.folder = folder }

    /// - Parameter recipient: an organisation; what is personal does not belong here.
    func note(_ what: String, about subject: Tag? = nil, to recipient: String?) throws {
        let line = JSONWriter.bytes { writer in
            writer.writeObject { json in
                json.put("on", Timestamp.now().description)
                json.put("what", what)
                json.put("subject", subject)
                json.put("to", recipient)
            }
        }
        try folder.locked(Self.file + ".lock") {
            let lines = try folder.lines(Self.file) + [String(decoding: line, as: UTF8.self)]
            try folder.write(Self.file, lines.map { $0 + "\n" }.joined())
        }
    }

    /// What was handed out that holds something of the subject: in a few words each.
    func holding(_ subject: Tag) throws -> [String] {
        try folder.lines(Self.file).compactMap { line in
            guard let json = try? JSONValue(parsing: Array(line.utf8)), let what = json["what"]?.string else {
                return nil
            }
            if let about = json["subject"]?.string, about != subject.text { return nil }
            let day = (json["on"]?.string ?? "").prefix(10)
            return "\(what), \(day)" + (json["to"]?.string.map { ", \($0)" } ?? "")
        }
    }
}
