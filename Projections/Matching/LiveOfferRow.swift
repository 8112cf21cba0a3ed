import EventSourcing
import JSON
import Matching

/// A live offer as matching sees it, in a row that is quick to read: every need that is logged reads all of them.
///
/// Members that have no value are written as `null`: to find that a member is missing takes longer than to read one.
package struct LiveOfferRow: JSONReadable, JSONWritable {
    package let profile: OfferProfile
}

extension LiveOfferRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        var profile = OfferProfile(key: "")
        try reader.readObject { (row) throws(JSONError) in
            profile.title = try row.take("title")
            profile.skills = try row.take("skills", as: [SkillCell].self).map(\.skill)
            profile.start = try row.takeIfPresent("start")
            profile.deadline = try row.takeIfPresent("deadline")
            profile.mode = try row.take("mode")
            profile.languages = Set(try row.take("languages", as: [String].self))
            profile.level = try row.takeIfPresent("level")
            profile.price = try row.takeIfPresent("price")
            profile.places = try row.take("places", as: [PlaceCell].self).map(\.place)
            profile.seatsFree = try row.take("seatsFree")
            profile.hasWaitingList = try row.take("waitingList")
        }
        self.profile = profile
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("title", profile.title)
            row.put("skills", profile.skills.map(SkillCell.init))
            row.put(orNull: "start", profile.start)
            row.put(orNull: "deadline", profile.deadline)
            row.put("mode", profile.mode)
            row.put("languages", profile.languages.sorted())
            row.put(orNull: "level", profile.level)
            row.put(orNull: "price", profile.price)
            row.put("places", profile.places.map(PlaceCell.init))
            row.put("seatsFree", profile.seatsFree)
            row.put("waitingList", profile.hasWaitingList)
        }
    }
}

private struct SkillCell: JSONReadable, JSONWritable {
    let skill: MatchSkill

    init(_ skill: MatchSkill) { self.skill = skill }

    init(from reader: inout JSONReader) throws(JSONError) {
        skill = try reader.readObject { (cell) throws(JSONError) in
            MatchSkill(
                code: try cell.takeIfPresent("code"), label: try cell.take("label"), weight: try cell.take("weight"))
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.writeObject { cell in
            cell.put(orNull: "code", skill.code)
            cell.put("label", skill.label)
            cell.put("weight", skill.weight)
        }
    }
}

private struct PlaceCell: JSONReadable, JSONWritable {
    let place: MatchPlace

    init(_ place: MatchPlace) { self.place = place }

    init(from reader: inout JSONReader) throws(JSONError) {
        place = try reader.readObject { (cell) throws(JSONError) in
            let municipality: String = try cell.take("kom")
            guard let latitude: Int = try cell.takeIfPresent("lat") else {
                return MatchPlace(municipality: municipality)
            }
            return MatchPlace(
                municipality: municipality, point: GeoPoint(latitude: latitude, longitude: try cell.take("lon")))
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.writeObject { cell in
            cell.put("kom", place.municipality)
            cell.put(orNull: "lat", place.point?.latitude)
            cell.put(orNull: "lon", place.point?.longitude)
        }
    }
}

extension JSONWriter {
    fileprivate mutating func put(orNull name: StaticString, _ value: (some JSONWritable)?) {
        if let value { put(name, value) } else { put(name) { $0.writeNull() } }
    }
}
