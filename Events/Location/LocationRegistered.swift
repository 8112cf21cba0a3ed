import EventSourcing
import JSON

/// A place where people can learn: a study centre, a school, a business.
package struct LocationRegistered: Event {
    package static let type: EventType = "location.registered"
    package static let version = 1
    package static let title = Text(en: "Place registered", nb: "Sted registrert")

    package let location: LocationID
    package let name: String
    package let kom: MunicipalityNumber
    /// Degrees north, in units of 1e-5 degree.
    package let lat: Int?
    /// Degrees east, in units of 1e-5 degree.
    package let lon: Int?
    package let kind: LocationKind

    package init(
        location: LocationID, name: String, kom: MunicipalityNumber, lat: Int?, lon: Int?, kind: LocationKind
    ) {
        self.location = location
        self.name = name
        self.kom = kom
        self.lat = lat
        self.lon = lon
        self.kind = kind
    }

    package var tags: Tags { [location.tag, kom.tag] }
}

extension LocationRegistered {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        location = try json.take("location")
        name = try json.takeText("name")
        kom = try json.take("kom")
        lat = try json.takeIfPresent("lat", in: -9_000_000...9_000_000)
        lon = try json.takeIfPresent("lon", in: -18_000_000...18_000_000)
        kind = try json.take("kind")
    }

    package func write(to json: inout JSONWriter) {
        json.put("location", location)
        json.put("name", name)
        json.put("kom", kom)
        json.put("lat", lat)
        json.put("lon", lon)
        json.put("kind", kind)
    }
}
