import ArgumentParser
import EventSourcing
import Events
import JSON
import Matching
import Projections
import ViewStorage

struct Board: ParsableCommand {
    static let configuration = CommandConfiguration(
        "board", en: "The matching board: open needs with the offers that will do.",
        nb: "Koblingstavla: åpne behov med tilbudene som passer.", example: "loggbok board --limit 5")

    @OptionGroup var options: ReadingOptions

    @Option(help: .text(en: "At most so many needs.", nb: "Høyst så mange behov."))
    var limit: Int?

    @Option(help: .text(en: "At most so many offers for each.", nb: "Høyst så mange tilbud for hvert."))
    var offers: Int = 3

    func run() throws {
        guard offers >= 0, (limit ?? 0) >= 0 else {
            throw Failure(.usage, en: "A limit cannot be negative.", nb: "En grense kan ikke være negativ.")
        }
        let logbook = try options.logbook.open()
        let views = try options.standing(logbook).views
        let entries = try views.board(on: options.today(logbook), limit: limit ?? .max, offersEach: offers)
        let short = ShortIDs(entries.map(\.need.need.need.value))
        for (index, entry) in entries.enumerated() {
            if options.json {
                BoardRendering.print(json: entry)
            } else {
                if index > 0 { Terminal.print("") }
                BoardRendering.print(entry.need, try views.businesses.businesses.get(entry.need.need.business), short)
                BoardRendering.print(entry)
            }
        }
        if entries.isEmpty, !options.json { Terminal.print(Text(en: "No open needs.", nb: "Ingen åpne behov.").spoken) }
    }
}

/// How a need and its offers are printed.
enum BoardRendering {
    static func print(_ row: NeedRow, _ business: BusinessRow?, _ short: ShortIDs) {
        let need = row.need
        let urgency = String(repeating: "!", count: need.urgency)
        let heads = Text(en: need.heads == 1 ? "1 head" : "\(need.heads) heads", nb: "\(need.heads) pers.").spoken
        Terminal.print(
            wrapped: "\(need.title)  \(heads) \(urgency)  \(row.loggedOn)  \(short(need.need.value))", indent: 2)
        if let business { Terminal.print(wrapped: "  \(business.shownName)", indent: 2) }
    }

    /// The offers that will do, and why others will not.
    static func print(_ entry: BoardEntry) {
        for (offer, score, proposal) in entry.offers {
            let seats = Text(en: "seats", nb: "plasser").spoken
            let start = offer.offer.start?.description ?? "-"
            let status = proposal.map { "  \($0.status.title.spoken)" } ?? ""
            let line =
                "  \(pad(score))  \(offer.offer.title)  \(start)  \(offer.seatsTaken)/\(offer.capacity) \(seats)\(status)"
            Terminal.print(wrapped: line, indent: 8)
        }
        if let reason = entry.answer.reason {
            let nothing = Text(en: "No offer will do", nb: "Ingen tilbud passer").spoken
            Terminal.print("  \(nothing): \(reason.spoken).")
        }
        if !entry.answer.dropped.isEmpty {
            let reasons = sortedDropped(entry).map { "\($0.count) \($0.obstacle.title.spoken)" }.joined(separator: "; ")
            Terminal.print(wrapped: "  (\(reasons))", indent: 3)
        }
    }

    private static func sortedDropped(_ entry: BoardEntry) -> [(obstacle: Obstacle, count: Int)] {
        entry.answer.dropped.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
            .map { (obstacle: $0.key, count: $0.value) }
    }

    private static func pad(_ score: Int) -> String {
        String(repeating: " ", count: max(0, 4 - "\(score)".count)) + "\(score)"
    }

    static func print(json entry: BoardEntry) {
        Terminal.print { json in
            json.put("need", entry.need)
            json.put("matcher", Matcher.version)
            json.put("offers") { json in
                json.writeArray { json in
                    for (offer, score, proposal) in entry.offers {
                        json.element { json in
                            json.writeObject { json in
                                json.put("offer", offer.offer.offer)
                                json.put("score", score)
                                json.put("proposal", proposal?.status)
                            }
                        }
                    }
                }
            }
            json.put("reason", entry.answer.reason?.spoken)
            json.put("unrelated", entry.answer.unrelated)
            json.put("dropped") { json in
                json.writeObject { json in
                    for (obstacle, count) in entry.answer.dropped.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                        json.put(named: obstacle.rawValue, count)
                    }
                }
            }
        }
    }
}
