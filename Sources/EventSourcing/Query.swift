/// Which events are meant: those that match any of the items, or every event if there are no items.
///
/// The semantics are those of the specification of dynamic consistency boundaries (dcb.events, "Query").
public struct Query: Hashable, Sendable {
    public let items: [Item]

    public init(_ items: [Item]) { self.items = items }

    /// Events of one of the types that have all of the tags.
    public init(types: [EventType] = [], tags: [Tag] = []) { self.init([Item(types: types, tags: tags)]) }

    /// Every event.
    public static let all = Query([])

    /// Whether every event matches: there are no items, or one of them asks for nothing.
    public var matchesAll: Bool { items.isEmpty || items.contains { $0.types.isEmpty && $0.tags.isEmpty } }

    /// What matches either query.
    public func union(_ other: Query) -> Query {
        matchesAll || other.matchesAll ? .all : Query(items + other.items)
    }

    public func matches(type: EventType, tags: Tags) -> Bool {
        matchesAll || items.contains { $0.matches(type: type, tags: tags) }
    }

    /// One alternative of a query: the event is of one of the types, if any is named, and has all of the tags.
    public struct Item: Hashable, Sendable {
        public let types: [EventType]
        public let tags: [Tag]

        public init(types: [EventType] = [], tags: [Tag] = []) {
            self.types = types
            self.tags = tags
        }

        public func matches(type: EventType, tags: Tags) -> Bool {
            (types.isEmpty || types.contains(type)) && self.tags.allSatisfy(tags.contains)
        }
    }
}
