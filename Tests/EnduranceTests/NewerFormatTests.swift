import EnduranceSupport
import LMDB
import TestSupport
import Testing

/// A logbook that a newer program has written.
@Suite struct NewerFormatTests {
    @Test func `it is refused in one line by whatever would read or write it, and stays as it is`() throws {
        let template = try MadeTemplate.template.get()
        let directory = try TemporaryDirectory()
        let place = Place(directory("place"))
        try template.copy(to: place)
        try place.require("backup", place.backup)
        let names = [TableName("log"), TableName("events", integerKeys: true)]
        try setFormat("2", of: place, names)
        for words in [
            ["append"], ["stats", "all"], ["views", "rebuild"], ["backup", place.backup], ["doctor", place.book],
            ["import", place.export], ["restore", place.backup],
        ] {
            let run = try place.run(words, input: place.lines)
            #expect(run.ending == .exit(70), "\(words)")
            #expect(
                run.errors.contains("This logbook has format 2; this program knows 1. Use a newer one."), "\(words)")
            #expect(run.errors.split(separator: "\n").count == 1, "\(words)")
        }
        try setFormat("1", of: place, names)
        try place.require("verify", place.book)
    }

    private func setFormat(_ format: String, of place: Place, _ names: [TableName]) throws {
        let environment = try Environment(place.log, tables: names, creating: false)
        let log: Table<ByteKey> = environment.table("log")
        try environment.write { try log.put(format.utf8.span, for: ByteKey(Array("format".utf8)), in: $0) }
    }
}
