import EventSourcing
import Events
import JSON
import Matching
import Projections

/// How an explanation is printed.
enum ExplanationRendering {
    static func print(_ explanation: MatchExplanation, _ offer: OfferRow, _ events: MatchEvents) {
        Terminal.print("\(offer.offer.title)  \(explanation.score)/\(Matcher.highestScore)")
        for part in explanation.parts {
            let points = "\(part.points)/\(part.highest)"
            let padding = String(repeating: " ", count: max(1, 8 - points.count))
            Terminal.print("\(padding)\(points)  \(part.component.title.spoken)\(list(events(part.sources)))")
            for detail in part.details { Terminal.print("            \(detail.spoken)") }
        }
    }

    static func print(
        whyNot explanation: MatchExplanation, _ matcher: Matcher, _ offer: OfferRow, _ events: MatchEvents
    ) {
        for hindrance in explanation.obstacles {
            let (title, detail) = (hindrance.obstacle.title, hindrance.detail)
            let what = [title.spoken] + (detail == title ? [] : [detail.spoken])
            Terminal.print(
                "\(hindrance.obstacle.rawValue): \(what.joined(separator: " – "))" + list(events(hindrance.sources)))
        }
        if let below = explanation.belowThreshold(matcher.weights) { Terminal.print("topic: \(below.spoken)") }
        if explanation.obstacles.isEmpty, explanation.reachesThreshold {
            Terminal.print(
                Text(en: "Nothing stands in its way: it is shown.", nb: "Ingenting står i veien: det vises.").spoken)
        }
        Terminal.print("")
        print(explanation, offer, events)
    }

    static func print(json explanation: MatchExplanation, _ matcher: Matcher, _ events: MatchEvents) {
        Terminal.print { json in
            json.put("matcher", matcher.weights.version)
            json.put("score", explanation.score)
            json.put("topic", explanation.topic)
            json.put("threshold", matcher.weights.threshold)
            json.put("isShown", explanation.obstacles.isEmpty && explanation.reachesThreshold)
            json.put("obstacles") { json in
                json.writeArray { json in
                    for hindrance in explanation.obstacles {
                        json.element { json in
                            json.writeObject { json in
                                json.put("code", hindrance.obstacle.rawValue)
                                json.put("detail", hindrance.detail.spoken)
                                json.put("events", events(hindrance.sources))
                            }
                        }
                    }
                }
            }
            json.put("components") { json in
                json.writeArray { json in
                    for part in explanation.parts {
                        json.element { json in
                            json.writeObject { json in
                                json.put("name", part.component.rawValue)
                                json.put("points", part.points)
                                json.put("highest", part.highest)
                                json.put("details", part.details.map(\.spoken))
                                json.put("events", events(part.sources))
                            }
                        }
                    }
                }
            }
        }
    }

    private static func list(_ positions: [Position]) -> String {
        guard !positions.isEmpty else { return "" }
        let shown = positions.suffix(5).map { "\($0)" }.joined(separator: ", ")
        let events = Text(en: "events", nb: "hendelser").spoken
        return "  [\(events) \(positions.count > 5 ? "… " : "")\(shown)]"
    }
}
