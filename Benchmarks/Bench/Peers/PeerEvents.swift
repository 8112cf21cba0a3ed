import EventSourcing
import Glibc

/// The history as a file that any program can read: an event a line, tabs between its fields.
///
/// Id, type, tag of the business, how many events that had before, all tags, the line as our log stores it.
struct PeerEvents {
    let path: String

    init(_ path: String, of history: History, count: Int) throws {
        self.path = path
        guard let file = unsafe fopen(path, "w") else { throw BenchError("\(path) cannot be made") }
        defer { unsafe fclose(file) }
        for number in 0..<count {
            let event = history.new(number)
            let tag = history.tag(ofBusiness: number % history.businesses)
            let tags = event.tags.all.map(\.text).joined(separator: " ")
            var salt = SystemRandomNumberGenerator()
            var line = EventLine(event, source: "/region/namdal", salt: (salt.next(), salt.next()))
            line.stamp(event.provenance.time.instant)
            let fields = "\(event.id)\t\(event.type)\t\(tag.text)\t\(number / history.businesses)\t\(tags)\t"
            let bytes = Array(fields.utf8) + line.bytes + [UInt8(ascii: "\n")]
            guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
                throw BenchError("\(path) cannot be written")
            }
        }
    }
}
