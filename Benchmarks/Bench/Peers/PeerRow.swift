/// One kind of work that all stores are measured at.
struct PeerRow: Sendable {
    /// What it is called in JSON.
    let name: String
    /// What is done, for people.
    let title: String
    /// How many times as long a peer is to take at the least.
    let goal: Double
    /// How many times each store does it; a quarter of that in a quick run, but no fewer than three times.
    let rounds: Int
    /// How many rounds a store has on end before it is the next one's turn.
    let onEnd: Int
    /// What its figure counts: events in a second, or nothing where it is a time.
    let rate: Rate?
    /// The work of a round.
    let work: @Sendable (_ round: Int, History) -> PeerWork

    enum Rate {
        case batch(Int)
        case wholeLog
    }

    func rounds(isQuick: Bool) -> Int { isQuick ? max(3, rounds / 4) : rounds }
}

extension PeerRow {
    /// Those that append come last: the others look at logs of a known size.
    static let all = [readAll, readTag, rebuild, appendOne, appendHundred, condition]

    private static let readAll = PeerRow(
        name: "read", title: "full read", goal: 1, rounds: 6, onEnd: 1, rate: .wholeLog
    ) { _, _ in .readAll }

    private static let readTag = PeerRow(
        name: "read-tag", title: "the 50 events of one tag", goal: 1, rounds: 2000, onEnd: 20, rate: nil
    ) { round, history in .read(history.tag(ofBusiness: round &* 7919 % history.businesses)) }

    private static let rebuild = PeerRow(
        name: "rebuild", title: "rebuild: counts by type and tag", goal: 10, rounds: 4, onEnd: 1, rate: .wholeLog
    ) { _, _ in .fold }

    private static let appendOne = PeerRow(
        name: "append-one", title: "one event, durable", goal: 1, rounds: 800, onEnd: 20, rate: nil
    ) { _, _ in .append(1) }

    private static let appendHundred = PeerRow(
        name: "append-hundred", title: "100 events a commit, durable", goal: 10, rounds: 200, onEnd: 10,
        rate: .batch(100)
    ) { _, _ in .append(100) }

    private static let condition = PeerRow(
        name: "condition", title: "one event on a condition", goal: 1, rounds: 800, onEnd: 20, rate: nil
    ) { _, _ in .appendOnCondition }

    /// How many events all rows append together, at most.
    static var appended: Int {
        all.reduce(0) { sum, row in
            switch row.rate {
            case .wholeLog: sum
            case .batch(let count): sum + row.rounds * count
            case nil: sum + row.rounds
            }
        }
    }
}
