import EventSourcing

// Events and queries of a small vocabulary, so that what is drawn often matches.

private let someTypes: [EventType] = ["cart.opened", "cart.filled", "cart.paid", "cart.sent", "cart.returned"]
private let someTags: [Tag] = [
    "cart:1", "cart:2", "cart:3", "buyer:1", "buyer:2", "shop:north", "shop:south", "paid:yes",
]

extension NewEvent {
    /// An event of some type with up to four tags.
    public static func random(_ number: Int, using generator: inout SeededGenerator) -> NewEvent {
        let some = someTags.shuffled(using: &generator).prefix(Int.random(in: 0...4, using: &generator))
        return .test(number, someTypes.randomElement(using: &generator)!, Tags(some))
    }
}

extension Query {
    /// Up to three items, each with up to four types and up to three tags.
    public static func random(using generator: inout SeededGenerator) -> Query {
        Query(
            (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                Item(
                    types: Array(
                        someTypes.shuffled(using: &generator).prefix(Int.random(in: 0...4, using: &generator))),
                    tags: Array(someTags.shuffled(using: &generator).prefix(Int.random(in: 0...3, using: &generator))))
            })
    }
}
