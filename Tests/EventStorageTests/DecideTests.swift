import EventSourcing
import EventStorage
import TestSupport
import Testing

@Suite struct DecideTests {
    let directory: TemporaryDirectory
    let log: EventLog

    init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
    }

    /// Takes the next free number; while it decides, others may do something.
    private struct TakeNumber: Decision {
        let meanwhile: @Sendable (_ seen: Int) throws -> Void

        var query: Query { Query(types: [InvoiceCreated.type]) }
        var initialState: Int { 0 }
        func apply(_ event: RecordedEvent, to count: inout Int) throws { count += 1 }
        func decide(_ count: Int) throws(Refusal) -> [any Event] {
            do { try meanwhile(count) } catch { throw Refusal("\(error)") }
            return [InvoiceCreated(number: count + 1, amount: 0)]
        }
    }

    private func createInvoice(_ number: Int, id: Int) throws {
        try log.append([InvoiceCreated(number: number, amount: 0).new(id: .test(id), provenance: .test)])
    }

    @Test func `what is decided is appended, with the provenance and the tags given`() throws {
        let who = Provenance(time: OffsetTime("2026-01-01T00:00:00Z")!, actor: "desk:1", command: "request-1")
        let outcome = try log.decide(CreateInvoice(amount: 5), provenance: who, tags: ["region:1"]) { .test($0 + 1) }
        #expect(outcome.receipt?.positions == [1])
        let event = try #require(try log.events().first)
        #expect(event.envelope.provenance == who && event.id == .test(1))
        #expect(event.envelope.tags == ["invoice:1", "region:1"])
        #expect(outcome.events.map(\.id) == [.test(1)])
    }

    @Test func `a decision that is only checked appends nothing`() throws {
        let outcome = try log.decide(CreateInvoice(amount: 5), provenance: .test, checkOnly: true) { _ in .test(1) }
        #expect(outcome.receipt == nil)
        #expect(outcome.events.map(\.data) == [Array(#"{"number":1,"amount":5}"#.utf8)])
        #expect(try log.head() == .start)
    }

    @Test func `a decision is made again when what it depends on has changed, and its event keeps its id`() throws {
        try createInvoice(1, id: 1)
        let rival = TakeNumber { seen in
            if seen == 1 { try createInvoice(2, id: 2) }
        }
        var ids = 0
        let outcome = try log.decide(rival, provenance: .test) { _ in
            ids += 1
            return .test(100 + ids)
        }
        #expect(outcome.receipt?.positions == [3])
        #expect(ids == 1)
        #expect(try log.events().last?.decode(as: InvoiceCreated.self)?.number == 3)
    }

    @Test func `a decision is not made again for what it does not depend on`() throws {
        let outcome = try log.decide(
            TakeNumber { seen in
                #expect(try log.head() == .start)
                try log.append([.test(50 + seen, "other.event", ["invoice:1"])])
            }, provenance: .test
        ) { _ in .test(1) }
        #expect(outcome.receipt?.positions == [2])
    }

    @Test func `a decision that others always forestall is given up`() throws {
        #expect(throws: LogError.contention(attempts: EventLog.decisionAttempts)) {
            _ = try log.decide(
                TakeNumber { seen in try createInvoice(seen + 1, id: seen + 1) }, provenance: .test
            ) { _ in .test(5000) }
        }
        #expect(try log.head() == Position(UInt64(EventLog.decisionAttempts)))
    }

    @Test func `the same request sent again gives the first answer again`() throws {
        let first = try log.decide(CreateInvoice(amount: 5), provenance: .test) { _ in .test(1) }
        let again = try log.decide(CreateInvoice(amount: 5), provenance: .test) { _ in .test(1) }
        #expect(again.receipt?.positions == first.receipt?.positions)
        #expect(again.receipt?.wasKnown == true)
        #expect(try log.head() == 1)
    }
}
