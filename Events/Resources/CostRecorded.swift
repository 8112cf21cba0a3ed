import EventSourcing
import JSON

/// The programme cost money, or own effort that is worth money.
package struct CostRecorded: Event {
    package static let type: EventType = "cost.recorded"
    package static let version = 1
    package static let title = Text(en: "Cost", nb: "Kostnad")

    package let cost: CostID
    package let øre: Int
    package let kind: CostKind
    package let fundedBy: CostFunding
    package let role: ProgrammeRole?
    package let business: BusinessID?
    package let offer: OfferID?

    package init(
        cost: CostID, øre: Int, kind: CostKind, fundedBy: CostFunding, role: ProgrammeRole?, business: BusinessID?,
        offer: OfferID?
    ) {
        self.cost = cost
        self.øre = øre
        self.kind = kind
        self.fundedBy = fundedBy
        self.role = role
        self.business = business
        self.offer = offer
    }

    package var tags: Tags { Tags([cost.tag] + [business?.tag, offer?.tag].compactMap { $0 }) }
}

extension CostRecorded {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        cost = try json.take("cost")
        øre = try json.take("øre", in: 0...100_000_000_000)
        kind = try json.take("kind")
        fundedBy = try json.take("fundedBy")
        role = try json.takeIfPresent("role")
        business = try json.takeIfPresent("business")
        offer = try json.takeIfPresent("offer")
    }

    package func write(to json: inout JSONWriter) {
        json.put("cost", cost)
        json.put("øre", øre)
        json.put("kind", kind)
        json.put("fundedBy", fundedBy)
        json.put("role", role)
        json.put("business", business)
        json.put("offer", offer)
    }
}
