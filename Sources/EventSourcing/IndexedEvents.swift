/// Events in memory, in their order, among which those that a query asks for are found without a look at all.
package struct IndexedEvents: Sendable {
    package private(set) var all: [RecordedEvent] = []
    /// Places among all, in ascending order.
    private var byTag: [Tag: [Int]] = [:]
    private var byType: [EventType: [Int]] = [:]

    package init() {}

    package mutating func append(_ event: RecordedEvent) {
        for tag in event.envelope.tags.all { byTag[tag, default: []].append(all.count) }
        byType[event.type, default: []].append(all.count)
        all.append(event)
    }

    /// The events that match, in order. Cost: those of the rarest tag of each item, or those of its types if it has no tag.
    package func matching(_ query: Query) -> [RecordedEvent] {
        if query.matchesAll { return all }
        var places: Set<Int> = []
        for item in query.items {
            let byTags = item.tags.map { byTag[$0] ?? [] }.min { $0.count < $1.count }
            for place in byTags ?? item.types.flatMap({ byType[$0] ?? [] })
            where item.matches(type: all[place].type, tags: all[place].envelope.tags) {
                places.insert(place)
            }
        }
        return places.sorted().map { all[$0] }
    }
}
