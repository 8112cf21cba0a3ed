import DomainSupport
import EventSourcing
import EventStorage
import Events
import Foundation
import Projections
import Testing
import ViewStorage

/// What becomes of the views' file when something goes wrong.
@Suite struct GenerationTests {
    let book: Logbook
    /// The digests of the generation in use before anything went wrong, and its number.
    let digests: [String: String]
    let number: Int?

    init() throws {
        book = try Logbook(try RandomHistory(seed: 21, events: 300))
        digests = try book.views().digests()
        number = book.store.currentNumber
    }

    @Test func `the file is kept as long as the views are what they were`() throws {
        #expect(try book.store.current().generation == number)
        #expect(number == 1)
    }

    @Test func `a rebuild puts another generation in its place, with the same rows`() throws {
        let rebuilt = try book.store.rebuild()
        #expect(rebuilt.generation == 2 && book.store.currentNumber == 2)
        #expect(rebuilt.differences?.filter { !$0.isEmpty }.isEmpty == true)
        #expect(try book.views().digests() == digests)
        #expect(try files() == ["2.mdb"])
    }

    @Test(arguments: ["1.mdb", "CURRENT"])
    func `a file that is removed is built again`(name: String) throws {
        try FileManager.default.removeItem(atPath: "\(book.viewsDirectory)/\(name)")
        #expect(try book.views().digests() == digests)
    }

    @Test func `without the directory the views are built again`() throws {
        try FileManager.default.removeItem(atPath: book.viewsDirectory)
        #expect(try book.views().digests() == digests)
    }

    @Test func `views of events that the log no longer has are built again`() throws {
        let backup = try Logbook(try RandomHistory(seed: 21, events: 300), first: 200)
        let store = ViewStore<ProgrammeViews>(directory: book.viewsDirectory, log: backup.log)
        let standing = try store.current()
        #expect(standing.position == 200 && standing.generation == 2)
        #expect(try standing.views.digests() == backup.views().digests())
    }

    @Test(arguments: ["", "x", "not a database, whatever its name says"])
    func `a file that holds something else is built again`(content: String) throws {
        let path = "\(book.viewsDirectory)/1.mdb"
        let garbage = Data(String(repeating: content, count: 1000).utf8)
        try FileManager.default.removeItem(atPath: path)
        try garbage.write(to: URL(filePath: path))
        #expect(try book.views().digests() == digests)
    }

    @Test func `a name that names no generation is mended`() throws {
        try Data("seven\n".utf8).write(to: URL(filePath: "\(book.viewsDirectory)/CURRENT"))
        #expect(try book.views().digests() == digests)
    }

    @Test func `what a rebuild that was killed left behind is removed by the next`() throws {
        for name in ["2.mdb", "3.mdb", "3.mdb-lock"] {
            try Data("half".utf8).write(to: URL(filePath: "\(book.viewsDirectory)/\(name)"))
        }
        #expect(try book.views().digests() == digests && book.store.currentNumber == number)
        #expect(try book.store.rebuild().generation == 2)
        #expect(try files() == ["2.mdb"])
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: book.viewsDirectory).filter { $0.hasSuffix(".mdb") }
            .sorted()
    }
}
