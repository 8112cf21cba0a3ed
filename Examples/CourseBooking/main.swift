import EventSourcing
import EventStorage
import JSON

struct SeatBooked: Event {
    static let type: EventType = "seat.booked"
    static let version = 1
    static let title = Text("Seat booked")
    let course: String
    let guest: String
    var tags: Tags { [Tag("course", course)!, Tag("guest", guest)!] }
}

extension SeatBooked {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(course: try json.take("course"), guest: try json.take("guest"))
    }
    func write(to json: inout JSONWriter) {
        json.put("course", course)
        json.put("guest", guest)
    }
}

/// A course has two seats: what was booked on it decides, and nothing else.
struct BookSeat: Decision {
    let course: String
    let guest: String
    var query: Query { Query(types: [SeatBooked.type], tags: [Tag("course", course)!]) }
    var initialState: [String] { [] }

    func apply(_ event: RecordedEvent, to guests: inout [String]) throws {
        if let booked = try event.decode(as: SeatBooked.self) { guests.append(booked.guest) }
    }
    func decide(_ guests: [String]) throws(Refusal) -> [any Event] {
        if guests.count == 2 { throw Refusal("full", Text("\(course) is full: \(guests.joined(separator: ", "))")) }
        return [SeatBooked(course: course, guest: guest)]
    }
}

let log = try EventLog.create(CommandLine.arguments[1], source: "/school/north", origin: "north.school.example/2026")
for guest in ["ada", "berit", "cato"] {
    let who = Provenance(time: OffsetTime(.now()), actor: "desk:1")
    do {
        let outcome = try log.decide(BookSeat(course: "welding", guest: guest), provenance: who) { _ in
            EventID(at: .now())
        }
        print("\(guest) has a seat, at position \(outcome.receipt!.last)")
    } catch let refusal as Refusal {
        print("no seat for \(guest): \(refusal.text.en)")
    }
}
try log.read(Query(tags: ["guest:berit"])) { event in
    print("\(event.position) \(event.type) \(String(decoding: event.data, as: UTF8.self))")
    return true
}
