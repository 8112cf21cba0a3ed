import EventSourcing
import JSON

/// An offer is proposed for a need, with what the matcher said of it at the time.
package struct MatchProposed: Event {
    package static let type: EventType = "match.proposed"
    package static let version = 1
    package static let title = Text(en: "Match proposed", nb: "Forslag til kobling")

    /// One part of the score.
    package struct Component: Hashable, Sendable {
        package let name: String
        /// -1000 to 1000: what speaks against an offer, such as a start that is too late, takes away.
        package let points: Int

        package init(name: String, points: Int) {
            self.name = name
            self.points = points
        }
    }

    package let need: NeedID
    package let offer: OfferID
    package let business: BusinessID
    /// 0 to 1000; 0 for one that a person proposes though the matcher would not.
    package let score: Int
    package let components: [Component]
    package let matcherVersion: String
    /// The head of the log that the matcher looked at.
    package let positionSeen: Position

    package init(
        need: NeedID, offer: OfferID, business: BusinessID, score: Int, components: [Component], matcherVersion: String,
        positionSeen: Position
    ) {
        self.need = need
        self.offer = offer
        self.business = business
        self.score = score
        self.components = components
        self.matcherVersion = matcherVersion
        self.positionSeen = positionSeen
    }

    package var tags: Tags { [need.tag, offer.tag, business.tag] }
}

extension MatchProposed {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        need = try json.take("need")
        offer = try json.take("offer")
        business = try json.take("business")
        score = try json.take("score", in: 0...1000)
        components = try json.takeIfPresent("components") ?? []
        matcherVersion = try json.takeText("matcherVersion")
        positionSeen = try json.take("positionSeen")
    }

    package func write(to json: inout JSONWriter) {
        json.put("need", need)
        json.put("offer", offer)
        json.put("business", business)
        json.put("score", score)
        json.put("components", components.isEmpty ? nil : components)
        json.put("matcherVersion", matcherVersion)
        json.put("positionSeen", positionSeen)
    }
}

extension MatchProposed.Component: JSONReadable, JSONWritable {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (object) throws(JSONError) in
            MatchProposed.Component(
                name: try object.takeText("name"), points: try object.take("points", in: -1000...1000))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("name", name)
            object.put("points", points)
        }
    }
}
