import EventSourcing
import JSON

// Who signs up gets a code and confirms with it: once, with the address it was sent to, within an hour. No table of codes
// is kept beside the log. From the worked examples of dcb.events, "Opt-in token".

struct SignUpInitiated: Event {
    static let type: EventType = "sign-up.initiated"
    static let version = 1
    static let title = Text(en: "Sign-up initiated", nb: "Påmelding påbegynt")
    let address: String
    let code: String
    var tags: Tags { [.address(address), .code(code)] }
}

struct SignUpConfirmed: Event {
    static let type: EventType = "sign-up.confirmed"
    static let version = 1
    static let title = Text(en: "Sign-up confirmed", nb: "Påmelding bekreftet")
    let address: String
    let code: String
    var tags: Tags { [.address(address), .code(code)] }
}

struct ConfirmSignUp: Decision {
    static let minutesValid = 60
    let address: String
    let code: String
    let now: Timestamp

    enum State {
        case unknown, used
        case pending(since: Timestamp)
    }

    var query: Query {
        Query(types: [SignUpInitiated.type, SignUpConfirmed.type], tags: [.address(address), .code(code)])
    }
    var initialState: State { .unknown }

    func apply(_ event: RecordedEvent, to state: inout State) {
        state = event.type == SignUpInitiated.type ? .pending(since: event.envelope.recordedTime) : .used
    }

    func decide(_ state: State) throws(Refusal) -> [any Event] {
        switch state {
        case .unknown: throw Refusal("No sign-up waits for this code and address")
        case .used: throw Refusal("The code was used already")
        case .pending(let since) where since.adding(seconds: 60 * Self.minutesValid) < now:
            throw Refusal("The code is no longer valid")
        case .pending: return [SignUpConfirmed(address: address, code: code)]
        }
    }
}

extension Tag {
    /// A tag has no `@`; an address has one, and no `~` in these examples.
    static func address(_ address: String) -> Tag { Tag("address", address.replacing("@", with: "~"))! }
    static func code(_ code: String) -> Tag { Tag("code", code)! }
}

extension SignUpInitiated {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(address: try json.take("address"), code: try json.take("code"))
    }

    func write(to json: inout JSONWriter) {
        json.put("address", address)
        json.put("code", code)
    }
}

extension SignUpConfirmed {
    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        self.init(address: try json.take("address"), code: try json.take("code"))
    }

    func write(to json: inout JSONWriter) {
        json.put("address", address)
        json.put("code", code)
    }
}
