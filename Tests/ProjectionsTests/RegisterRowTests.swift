import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import Testing
import ViewStorage

/// The rows of the registers, on histories of a few events.
@Suite struct RegisterRowTests {
    let book: Logbook

    init() throws {
        book = try Logbook()
        for event in [ProgrammeStarted.test(), PartnerRegistered.test(), LocationRegistered.test()] as [any Event] {
            try book.ask(event, on: "2025-01-02")
        }
        try book.ask(BusinessRegistered.test(1, orgnr: "999900003", kom: "5047"), on: "2025-01-10")
    }

    // MARK: Businesses

    @Test func `a business is what was known of it on the day`() throws {
        try book.ask(BusinessUpdated.test(1, .kom, "5045"), on: "2025-03-01")
        try book.ask(VisitRecorded.test(1, at: 1, employees: 12), on: "2025-02-01")
        // Recorded last, and yet of the day before.
        try book.ask(BusinessUpdated.test(1, .employees, "4"), on: "2025-01-20", recorded: "2025-03-05")
        let business = try #require(try book.views().businesses.businesses.get(1))
        let days: [(CalendarDate, String, SizeClass)] = [
            ("2024-12-31", "5047", .unknown), ("2025-01-10", "5047", .unknown), ("2025-01-20", "5047", .to4),
            ("2025-02-01", "5047", .to19), ("2025-02-28", "5047", .to19), ("2025-03-01", "5045", .to19),
        ]
        for (day, municipality, size) in days {
            #expect(business.municipality(on: day) == municipality, "\(day)")
            #expect(business.sizeClass(on: day) == size, "\(day)")
        }
    }

    @Test func `a business of which nobody said the sector stands in a row of its own until somebody does`() throws {
        try book.ask(BusinessRegistered.test(7, sector: nil), on: "2025-03-01")
        try book.ask(VisitRecorded.test(7, at: 7), on: "2025-03-02")
        #expect(try book.views().rows("visits", by: .sector)[""] == "1")
        try book.ask(BusinessUpdated.test(7, .sector, "offentlig"), on: "2025-03-03")
        #expect(try book.views().rows("visits", by: .sector) == ["offentlig": "1"])
    }

    @Test func `of two facts of one day the one recorded last holds`() throws {
        try book.ask(BusinessUpdated.test(1, .sector, "offentlig"), on: "2025-03-01")
        try book.ask(BusinessUpdated.test(1, .sector, "privat"), on: "2025-03-01")
        try book.ask(BusinessUpdated.test(1, .name, "Nytt navn"), on: "2025-03-01")
        let business = try #require(try book.views().businesses.businesses.get(1))
        #expect(business.sector(on: "2025-03-01") == .privat)
        #expect(business.name == "Nytt navn")
    }

    @Test func `a business is found by its number`() throws {
        #expect(try book.views().businesses.business(numbered: "999900003") == 1)
        #expect(try book.views().businesses.business(numbered: "999900011") == nil)
        #expect(try book.views().businesses.business(numbered: "Bedrift") == nil)
    }

    // MARK: Needs

    @Test func `a need is as it was last described, and open until it is covered or withdrawn`() throws {
        func need() throws -> NeedRow { try #require(try book.views().needs.needs.get(1)) }
        try book.ask(NeedLogged.test(1, heads: 3), on: "2025-02-01")
        try book.ask(NeedRevised.test(1, title: "Annet"), on: "2025-02-02")
        #expect(try need().need.title == "Annet" && need().need.heads == 3)
        #expect(try need().loggedOn == "2025-02-01" && need().logged == 5 && need().changed == 6)
        try book.ask(NeedCovered.test(1, heads: 2), on: "2025-02-03")
        #expect(try need().status == .open && need().headsCovered == 2)
        try book.ask(NeedRevised.test(1, heads: 2), on: "2025-02-04")
        #expect(try need().status == .covered)
        try book.ask(NeedReopened(need: 1, reason: "likevel"), on: "2025-02-05")
        #expect(try need().status == .open && need().headsCovered == 0)
        try book.ask(NeedCovered.test(1, heads: 2), on: "2025-02-06")
        #expect(try need().status == .covered && need().changed == 10)
        try book.ask(NeedReopened(need: 1, reason: "likevel"), on: "2025-02-07")
        try book.ask(NeedWithdrawn(need: 1, reason: "falt bort"), on: "2025-02-08")
        #expect(try need().status == .withdrawn)
    }

    // MARK: The timeline

    @Test func `a business's timeline has what happened to it, in the order it was recorded`() throws {
        try book.ask(BusinessRegistered.test(2), on: "2025-01-11")
        try book.ask(NeedLogged.test(1, of: 1, title: "Truck"), on: "2025-02-01")
        try book.ask(NeedLogged.test(2, of: 2, title: "HMS"), on: "2025-02-01")
        try book.ask(VisitRecorded.test(1, at: 1), on: "2025-01-20", recorded: "2025-02-04")
        try book.ask(NeedRevised.test(1, title: "Truck for to"), on: "2025-02-05")
        try book.ask(PersonRegistered.test(1, at: 1), on: "2025-02-06")
        try book.ask(VisitRecorded.test(2, at: 1), on: "2025-02-06", recorded: "2025-02-20")
        let rows = try book.views().timeline.entries.rows(under: 1 as BusinessID)
        #expect(
            rows.map(\.row.type) == [
                BusinessRegistered.type, NeedLogged.type, VisitRecorded.type, NeedRevised.type, PersonRegistered.type,
                VisitRecorded.type,
            ])
        #expect(rows.map(\.key.second) == [4, 6, 8, 9, 10, 11])
        #expect(rows.map(\.row.detail) == ["Bedrift", "Truck", "HMS", "Truck for to", "", "HMS"])
        #expect(rows.map(\.row.isLate) == [false, false, true, false, false, false])
        let late = rows.first { $0.row.isLate }
        #expect(late?.row.on == "2025-01-20" && late?.row.recorded.osloDate == "2025-02-04")
    }

    // MARK: Partners, places and participants

    @Test func `partners, places and participants stand under their ids`() throws {
        try book.ask(RegionDefined.test(1, ["5007"]), on: "2025-01-03")
        try book.ask(RegionDefined.test(1, ["5007", "5020"]), on: "2025-01-04")
        try book.ask(PersonRegistered.test(3, at: 1), on: "2025-01-10")
        let partners = try book.views().partners
        #expect(try partners.regions.get(1)?.content.members.map(\.kom) == ["5007", "5020"])
        #expect(try partners.partners.get(1)?.content.kind == .annet)
        #expect(try partners.locations.get(1)?.content.kom == "5007")
        #expect(try partners.persons.get(3)?.content.business == 1)
        #expect(try partners.programmes.rows().map(\.key) == [1])
    }
}
