/// One kind of work that all stores are measured at.
struct PeerRow: Sendable {
    /// What it is called in JSON.
    let name: String
    /// What is done, for people.
    let title: String
    /// How many times it is done by each; a quarter of that in a quick run, but no fewer than three times.
    let rounds: Int
    /// How many events the work is counted by where its figure is a rate; `nil` where it is a time.
    let events: Events?
    /// How many times as long a peer is to take at the least.
    let goal: Double
    /// The work of a round.
    let work: @Sendable (_ round: Int, History) -> PeerWork

    enum Events {
        case these(Int)
        case all
    }

    func rounds(isQuick: Bool) -> Int { isQuick ? max(3, rounds / 4) : rounds }
}

extension PeerRow {
    /// Those that append come last: the others look at logs of a known size.
    static let all: [PeerRow] = [
        PeerRow(name: "read", title: "full read", rounds: 6, events: .all, goal: 1) { _, _ in .readAll },
        PeerRow(name: "read-tag", title: "the 50 events of one tag", rounds: 2000, events: nil, goal: 1) {
            round, history in .read(history.tag(ofBusiness: round &* 7919 % history.businesses))
        },
        PeerRow(name: "rebuild", title: "rebuild of the counts", rounds: 4, events: .all, goal: 10) { _, _ in .fold },
        PeerRow(name: "append-one", title: "one event, durable", rounds: 800, events: nil, goal: 1) { _, _ in
            .append(1)
        },
        PeerRow(
            name: "append-hundred", title: "100 events a commit, durable", rounds: 200, events: .these(100), goal: 10
        ) { _, _ in .append(100) },
        PeerRow(name: "condition", title: "one event on a condition", rounds: 800, events: nil, goal: 1) { _, _ in
            .appendOnCondition
        },
    ]

    /// How many events all rows append together, at most.
    static var appended: Int { 800 + 200 * 100 + 800 }
}
