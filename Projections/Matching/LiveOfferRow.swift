import EventSourcing
import JSON
import Matching

/// A live offer as matching sees it, in a row that is quick to read: every need that is logged reads all of them.
///
/// An array of two: the terms, which rule most offers out, and the texts, which nobody then reads. A day is its
/// number since 1970, and members that have no value are written as `null`: to find that one is missing takes longer than to
/// read it.
package struct LiveOfferRow: JSONReadable, JSONWritable {
    package let profile: OfferProfile
}

extension LiveOfferRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        var profile = OfferProfile(key: "")
        var texts: OfferTexts?
        var isFirst = true
        try reader.readArray { (part) throws(JSONError) in
            if isFirst { try Self.readTerms(&part, into: &profile) } else { texts = try Self.texts(&part) }
            isFirst = false
        }
        guard let texts else { throw JSONError(.missing, path: "1", offset: reader.offset) }
        profile.texts = texts
        self.profile = profile
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeArray { row in
            row.element { $0.writeObject(writeTerms) }
            row.element { $0.writeObject(writeTexts) }
        }
    }

    /// Sets the terms to those of a stored row, and tells where its texts begin. In place, so that a row from which no more is
    /// wanted costs no memory.
    static func readTerms(of row: Span<UInt8>, into profile: inout OfferProfile) throws(JSONError) -> Int {
        try JSONReader.read(row, isPrefix: true) { (reader) throws(JSONError) in
            try reader.readFirst { (terms) throws(JSONError) in try readTerms(&terms, into: &profile) }
            return reader.offset
        }
    }

    /// The texts that the bytes begin with.
    static func texts(of bytes: Span<UInt8>) throws(JSONError) -> OfferTexts {
        try JSONReader.read(bytes, isPrefix: true, Self.texts)
    }

    private static func readTerms(_ reader: inout JSONReader, into profile: inout OfferProfile) throws(JSONError) {
        try reader.readObject { (row) throws(JSONError) in
            profile.start = try row.takeIfPresent("start", as: Int.self).map { CalendarDate(day: $0) }
            profile.deadline = try row.takeIfPresent("deadline", as: Int.self).map { CalendarDate(day: $0) }
            profile.mode = try row.take("mode")
            profile.languages.removeAll(keepingCapacity: true)
            try row.takeEach("languages") { (cell) throws(JSONError) in
                profile.languages.append(try cell.readString())
            }
            profile.level = try row.takeIfPresent("level")
            profile.price = try row.takeIfPresent("price")
            profile.places.removeAll(keepingCapacity: true)
            try row.takeEach("places") { (cell) throws(JSONError) in
                profile.places.append(try PlaceCell(from: &cell).place)
            }
            profile.seatsFree = try row.take("seatsFree")
            profile.hasWaitingList = try row.take("waitingList")
        }
    }

    private func writeTerms(to row: inout JSONWriter) {
        row.put(orNull: "start", profile.start?.day)
        row.put(orNull: "deadline", profile.deadline?.day)
        row.put("mode", profile.mode)
        row.put("languages", profile.languages)
        row.put(orNull: "level", profile.level)
        row.put(orNull: "price", profile.price)
        row.put("places", profile.places.map(PlaceCell.init))
        row.put("seatsFree", profile.seatsFree)
        row.put("waitingList", profile.hasWaitingList)
    }

    private static func texts(_ reader: inout JSONReader) throws(JSONError) -> OfferTexts {
        try reader.readObject { (row) throws(JSONError) in
            var texts = OfferTexts()
            texts.title = try row.take("title")
            texts.skills = try row.take("skills", as: [SkillCell].self).map(\.skill)
            return texts
        }
    }

    private func writeTexts(to row: inout JSONWriter) {
        row.put("title", profile.texts.title)
        row.put("skills", profile.texts.skills.map(SkillCell.init))
    }
}

private struct SkillCell: JSONReadable, JSONWritable {
    let skill: MatchSkill

    init(_ skill: MatchSkill) { self.skill = skill }

    init(from reader: inout JSONReader) throws(JSONError) {
        skill = try reader.readObject { (cell) throws(JSONError) in
            MatchSkill(code: try cell.takeIfPresent("code"), label: try cell.take("label"))
        }
    }

    func write(to writer: inout JSONWriter) {
        writer.writeObject { cell in
            cell.put(orNull: "code", skill.code)
            cell.put("label", skill.label)
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

extension JSONObject {
    /// Calls `body` before each element of the array `name`.
    fileprivate mutating func takeEach(
        _ name: StaticString, _ body: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        _ = try takeIfPresent(name) { (reader) throws(JSONError) in try reader.readArray(body) }
    }
}
