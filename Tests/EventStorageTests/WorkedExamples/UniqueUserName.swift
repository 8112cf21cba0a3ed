import EventSourcing
import JSON

// A user name belongs to one account; one that was given up stays reserved for three days. From the worked examples of
// dcb.events, "Unique username".

struct AccountRegistered: Event {
    static let type: EventType = "account.registered"
    static let version = 1
    static let title = Text(en: "Account registered", nb: "Konto opprettet")
    let user: String
    var tags: Tags { [.user(user)] }
}

struct AccountClosed: Event {
    static let type: EventType = "account.closed"
    static let version = 1
    static let title = Text(en: "Account closed", nb: "Konto stengt")
    let user: String
    var tags: Tags { [.user(user)] }
}

struct UserNameChanged: Event {
    static let type: EventType = "account.user-name-changed"
    static let version = 1
    static let title = Text(en: "User name changed", nb: "Brukernavn endret")
    let old: String
    let new: String
    var tags: Tags { [.user(old), .user(new)] }
}

struct RegisterAccount: Decision {
    static let daysReserved = 3
    let user: String
    let now: Timestamp

    enum State {
        case free, taken
        case givenUp(Timestamp)
    }

    var query: Query {
        Query(types: [AccountRegistered.type, AccountClosed.type, UserNameChanged.type], tags: [.user(user)])
    }
    var initialState: State { .free }

    func apply(_ event: RecordedEvent, to state: inout State) throws {
        if event.type == AccountRegistered.type { state = .taken }
        if event.type == AccountClosed.type { state = .givenUp(event.envelope.recordedTime) }
        if let changed = try event.decode(as: UserNameChanged.self) {
            state = changed.new == user ? .taken : .givenUp(event.envelope.recordedTime)
        }
    }

    func decide(_ state: State) throws(Refusal) -> [any Event] {
        switch state {
        case .taken: throw Refusal("User name \(user) is taken")
        case .givenUp(let time) where time.adding(seconds: Self.daysReserved * 86_400) >= now:
            throw Refusal("User name \(user) is taken")
        default: return [AccountRegistered(user: user)]
        }
    }
}

extension Tag {
    static func user(_ user: String) -> Tag { Tag("user", user)! }
}

extension AccountRegistered {
    init(from json: inout JSONObject, version: Int) throws(JSONError) { self.init(user: try json.take("user")) }
    func write(to json: inout JSONWriter) { json.put("user", user) }
}

extension AccountClosed {
    init(from json: inout JSONObject, version: Int) throws(JSONError) { self.init(user: try json.take("user")) }
    func write(to json: inout JSONWriter) { json.put("user", user) }
}

extension UserNameChanged {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(old: try json.take("old"), new: try json.take("new"))
    }

    func write(to json: inout JSONWriter) {
        json.put("old", old)
        json.put("new", new)
    }
}
