import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Testing
import ViewStorage

/// Figures by industry once the correspondence of the two editions is loaded.
@Suite struct IndustryTests {
    private static let digest = String(repeating: "0a", count: 32)
    private static let file = """
        sn2007;sn2007_navn;sn2025;sn2025_navn;entydig
        16.100;Saging;16.110;Saging og høvling;0
        16.100;Saging;16.120;Bearbeiding;0
        62.010;Programmering;62.100;Programmering;1
        95.110;Reparasjon;62.900;Annet;0
        95.110;Reparasjon;95.100;Reparasjon;0
        """

    private func rows(loading: Bool) throws -> [String: String] {
        let book = try Logbook()
        try book.ask(ProgrammeStarted.test(), on: "2025-01-02")
        for (number, code) in ["16.100", "62.010", "95.110", "55.101"].enumerated() {
            let business = BusinessID(number: number + 1)
            try book.ask(
                BusinessRegistered.test(business, nace: IndustryCode(code, .sn2007)), on: "2025-01-03")
            try book.ask(VisitRecorded.test(VisitID(number: number + 1), at: business), on: "2025-02-01")
        }
        if loading {
            try book.ask(ReferenceLoaded(kind: .nace, edition: "Klass 2919", digest: Self.digest), on: "2025-03-01")
        }
        let store = ViewStore<ProgrammeViews>(directory: book.viewsDirectory, log: book.log) {
            ProgrammeViews { digest in digest == Self.digest ? Array(Self.file.utf8) : [] }
        }
        return try store.current().views.rows("visits", by: .industry)
    }

    @Test func `a code stays what it was while nothing is loaded`() throws {
        #expect(
            try rows(loading: false) == ["SN2007 16": "1", "SN2007 62": "1", "SN2007 95": "1", "SN2007 55": "1"])
    }

    @Test func `a code is that of the new edition, unless its successors lie apart, which is marked`() throws {
        #expect(
            try rows(loading: true) == ["SN2025 16": "1", "SN2025 62": "1", "SN2007 95 ?": "1", "SN2025 55": "1"])
    }
}
