import EventSourcing
import EventStorage
import JSON
import TestSupport
import ViewStorage

/// Something was counted: a name, and by how much.
struct Counted: Event {
    static let type: EventType = "thing.counted"
    static let version = 1
    static let title = Text(en: "Counted", nb: "Talt")
    let name: UInt64
    let amount: Int
    var tags: Tags { [] }
}

extension Counted {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(name: UInt64(try json.take("name", as: Int.self)), amount: try json.take("amount"))
    }

    func write(to json: inout JSONWriter) {
        json.put("name", Int(name))
        json.put("amount", amount)
    }
}

/// The sum of each name; a negative amount that leaves nothing removes the row, and an amount of `poison` is an error.
final class Tally: View {
    static let name = "tally"
    static let version = 1
    static let title = Text(en: "Tally", nb: "Opptelling")
    static let poison = 666

    let sums = ViewTable<UInt64, Int>("sums")
    var tables: [any AnyViewTable] { [sums] }

    var handlers: [EventHandler] {
        [
            .on(Counted.self) { [sums] counted in
                let event = counted.event
                if event.amount == Self.poison { throw Poison() }
                let sum = try (sums.get(event.name) ?? 0) + event.amount
                if sum == 0 { sums.remove(event.name) } else { sums.put(sum, for: event.name) }
            }
        ]
    }

    struct Poison: Error {}
}

/// The names that were counted, oldest first: a view of another shape over the same events.
final class Order: View {
    static let name = "order"
    static let version = 1
    static let title = Text(en: "Order", nb: "Rekkefølge")

    let names = ViewTable<Position, Int>("names")
    var tables: [any AnyViewTable] { [names] }
    var handlers: [EventHandler] {
        [.on(Counted.self) { [names] counted in names.put(Int(counted.event.name), for: counted.position) }]
    }
}

struct TallyViews: ViewCollection {
    let tally = Tally()
    let order = Order()
    var parts: [[any View]] { [[tally, order]] }
}

/// A log of counted things with a view store beside it.
struct Desk {
    let directory: TemporaryDirectory
    let log: EventLog
    let store: ViewStore<TallyViews>

    init() throws {
        directory = try TemporaryDirectory()
        log = try EventLog.test(directory)
        store = ViewStore(directory: directory("views"), log: log)
    }

    func count(_ name: UInt64, _ amount: Int) throws {
        try log.append([Counted(name: name, amount: amount).new(id: EventID(at: .now()), provenance: .test)])
    }

    /// Something that no view listens to.
    func rest() throws {
        try log.append([.test(Int(try log.head().rawValue) + 1)])
    }

    func sums() throws -> [UInt64: Int] { try store.current().views.sums() }
}

extension TallyViews {
    func sums() throws -> [UInt64: Int] {
        Dictionary(uniqueKeysWithValues: try tally.sums.rows().map { ($0.key, $0.row) })
    }

    func digests() throws -> [ViewDigest] { try all.map { try ViewDigest($0) } }
}
