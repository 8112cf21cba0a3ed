import EventSourcing
import EventStorage
import TestSupport
import Testing

@Suite struct InvoiceNumberTests {
    @Test func `the first invoice has number one`() throws {
        try given().when(CreateInvoice(amount: 10_000), then: InvoiceCreated(number: 1, amount: 10_000))
    }

    @Test func `the next invoice has the next number`() throws {
        try given(InvoiceCreated(number: 1, amount: 10_000), InvoiceCreated(number: 2, amount: 5_000))
            .when(CreateInvoice(amount: 700), then: InvoiceCreated(number: 3, amount: 700))
    }

    @Test func `invoices made at the same time have numbers without gaps`() throws {
        let directory = try TemporaryDirectory()
        let log = try EventLog.test(directory)
        try onThreads(8) { thread in
            for round in 0..<5 {
                _ = try log.decide(CreateInvoice(amount: 100), provenance: .test) { _ in .test(thread * 10 + round) }
            }
        }
        let numbers = try log.events().compactMap { try $0.decode(as: InvoiceCreated.self)?.number }
        #expect(numbers == Array(1...40))
    }
}
