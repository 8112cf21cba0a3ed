import EventSourcing
import JSON

// Invoices are numbered from 1 without gaps, however many are made at the same time. From the worked examples of
// dcb.events, "Invoice number".

struct InvoiceCreated: Event {
    static let type: EventType = "invoice.created"
    static let version = 1
    static let title = Text(en: "Invoice created", nb: "Faktura opprettet")
    let number: Int
    /// In øre.
    let amount: Int
    var tags: Tags { [Tag("invoice", number)!] }
}

struct CreateInvoice: Decision {
    let amount: Int

    var query: Query { Query(types: [InvoiceCreated.type]) }
    var initialState: Int { 1 }

    func apply(_ event: RecordedEvent, to next: inout Int) throws {
        if let created = try event.decode(as: InvoiceCreated.self) { next = created.number + 1 }
    }

    func decide(_ next: Int) -> [any Event] { [InvoiceCreated(number: next, amount: amount)] }
}

extension InvoiceCreated {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(number: try json.take("number"), amount: try json.take("amount"))
    }

    func write(to json: inout JSONWriter) {
        json.put("number", number)
        json.put("amount", amount)
    }
}
