import EventSourcing
import EventStorage
import Events
import Matching
import Projections
import TestSupport
import Testing
import ViewStorage

/// The board, brought up to date event by event, against the board built at once.
@Suite struct BoardTests {
    private let history: BoardHistory

    init() throws { history = try BoardHistory() }

    @Test func `a board brought up to date in steps has the rows of one built at once`() throws {
        for step in 0..<history.steps {
            try history.append(step)
            _ = try history.store.current()
        }
        let inSteps = try history.digests(history.store.current().views)
        let rebuilt = try history.store.rebuild()
        #expect(rebuilt.differences?.allSatisfy { $0.isEmpty } == true)
        #expect(try history.digests(history.store.current().views) == inSteps)
        let atOnce = try history.store.asKnown(at: history.log.head())
        #expect(try history.digests(atOnce.views) == inSteps)
    }

    @Test func `rows that are full come out as if built at once, whatever happens to offers in them and behind`() throws
    {
        for step in 0..<history.steps { try history.append(step) }
        try history.offerTrucks(50)
        #expect(try history.store.current().views.board.best.rows().contains { $0.row.offers.count == 40 })
        for number in [10, 25, 40, 59, 33] {
            try history.setSeats(number % 4, of: number)
            try compareWithBuiltAtOnce()
            try history.setSeats(1 + number % 7, of: number)
            try compareWithBuiltAtOnce()
            try history.cancel(number)
            try compareWithBuiltAtOnce()
        }
    }

    private func compareWithBuiltAtOnce() throws {
        let inSteps = try history.digests(history.store.current().views)
        #expect(try history.digests(history.store.asKnown(at: history.log.head()).views) == inSteps)
    }

    @Test func `the row of a need is what the matcher says of all offers`() throws {
        for step in 0..<history.steps { try history.append(step) }
        let views = try history.store.current().views
        let offers = try views.offers.offers.rows().map { try views.sources.offer($0.row) }
        var shown = 0
        for (id, row) in try views.needs.needs.rows() where row.status == .open {
            let need = try views.sources.need(row)
            let matcher = try views.sources.matcher(for: [need], offers)
            let expected = matcher.matches(for: need.profile, in: matcher.index(offers.map(\.profile)), on: nil)
            let places = try #require(try views.board.best.get(id)).offers
            #expect(places.map(\.offer.description) == expected.map(\.key))
            #expect(places.map(\.score) == expected.map(\.score))
            shown += places.count
        }
        #expect(shown > 0)
    }

    @Test func `a need that is withdrawn leaves the board, and an offer that closes leaves every row`() throws {
        for step in 0..<history.steps { try history.append(step) }
        let views = try history.store.current().views
        #expect(try views.board.best.get(history.withdrawn) == nil)
        let offers = try views.board.best.rows().flatMap { $0.row.offers.map(\.offer) }
        #expect(!offers.contains(history.closed))
        #expect(offers.contains(history.open))
    }

    @Test func `travel times that are loaded rule out what is too far`() throws {
        for step in 0..<history.steps { try history.append(step) }
        let before = try history.store.current().views.board.best.rows().flatMap(\.row.offers)
        try history.load(.travel, "from\tto\tminutes\n5007\t5047\t500\n")
        let after = try history.store.current().views.board.best.rows().flatMap(\.row.offers)
        #expect(after.count < before.count)
        #expect(try history.store.rebuild().differences?.allSatisfy { $0.isEmpty } == true)
    }

    @Test func `reference data that is gone stops the views, and says which`() throws {
        for step in 0..<history.steps { try history.append(step) }
        try history.load(.travel, "from\tto\tminutes\n5007\t5047\t500\n")
        let without = ViewStore<ProgrammeViews>(directory: history.directory("other"), log: history.log)
        #expect {
            _ = try without.current()
        } throws: { error in
            "\(error)".contains("is missing")
        }
    }

    @Test func `a taxonomy suggests skills for a text, each by its best label`() throws {
        try history.append(0)
        try history.load(
            .skills,
            "conceptUri,preferredLabel,altLabels\nhttp://data.europa.eu/esco/skill/1,føre truck,\"kjøre gaffeltruck\nføre løftetruck\"\n"
                + "http://data.europa.eu/esco/skill/2,føre regnskap,\n")
        let search = try history.store.current().views.reference.search
        let found = try search.suggestions(for: "Gaffeltruck for nyansatte", limit: 3)
        #expect(found.map(\.code) == ["skill/1"])
        #expect(found.map(\.label) == ["kjøre gaffeltruck"])
        #expect(try search.suggestions(for: "svømming", limit: 3).isEmpty)
    }

    @Test func `a proposal is kept with its answer`() throws {
        for step in 0..<history.steps { try history.append(step) }
        try history.proposeAndReject()
        let rows = try history.store.current().views.board.proposals.rows().map(\.row)
        #expect(rows.map(\.status) == [.rejected] && rows.map(\.reason) == [.place])
    }
}
