import EventSourcing
import JSON

/// Which municipalities belong to a region, and from when to when. The last definition counts.
package struct RegionDefined: Event {
    package static let type: EventType = "region.defined"
    package static let version = 1
    package static let title = Text(en: "Region defined", nb: "Region definert")

    package let region: RegionID
    package let name: String
    package let members: [RegionMember]

    package init(region: RegionID, name: String, members: [RegionMember]) {
        self.region = region
        self.name = name
        self.members = members
    }

    package var tags: Tags { [region.tag] }
}

extension RegionDefined {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        region = try json.take("region")
        name = try json.takeText("name")
        members = try json.takeNonEmpty("members")
    }

    package func write(to json: inout JSONWriter) {
        json.put("region", region)
        json.put("name", name)
        json.put("members", members)
    }
}
