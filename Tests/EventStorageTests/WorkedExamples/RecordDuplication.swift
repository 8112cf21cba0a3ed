import EventSourcing
import JSON

// A form that is sent twice places one order: the token that came with the form is used once. From the worked examples of
// dcb.events, "Prevent record duplication". (A retry by the same program needs no token: its event ids are the same.)

struct OrderPlaced: Event {
    static let type: EventType = "order.placed"
    static let version = 1
    static let title = Text(en: "Order placed", nb: "Bestilling sendt")
    let order: String
    let token: String
    var tags: Tags { [Tag("order", order)!, Tag("token", token)!] }
}

struct PlaceOrder: Decision {
    let order: String
    let token: String

    var query: Query { Query(types: [OrderPlaced.type], tags: [Tag("token", token)!]) }
    var initialState: Bool { false }

    func apply(_ event: RecordedEvent, to wasUsed: inout Bool) { wasUsed = true }

    func decide(_ wasUsed: Bool) throws(Refusal) -> [any Event] {
        if wasUsed { throw Refusal("The order was sent already") }
        return [OrderPlaced(order: order, token: token)]
    }
}

extension OrderPlaced {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(order: try json.take("order"), token: try json.take("token"))
    }

    func write(to json: inout JSONWriter) {
        json.put("order", order)
        json.put("token", token)
    }
}
