import EventSourcing
import JSON

/// A municipality's membership of a region.
package struct RegionMember: Hashable, Sendable, JSONReadable, JSONWritable {
    package let kom: MunicipalityNumber
    package let from: CalendarDate
    /// The first day it no longer belongs to it; `nil` while it does.
    package let to: CalendarDate?

    package init(kom: MunicipalityNumber, from: CalendarDate, to: CalendarDate?) {
        self.kom = kom
        self.from = from
        self.to = to
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (object) throws(JSONError) in
            let member = RegionMember(
                kom: try object.take("kom"), from: try object.take("from"), to: try object.takeIfPresent("to"))
            if let to = member.to, to <= member.from {
                throw JSONError(
                    .invalid(en: "a day after \(member.from)", nb: "en dag etter \(member.from)"), path: "to")
            }
            return member
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { object in
            object.put("kom", kom)
            object.put("from", from)
            object.put("to", to)
        }
    }
}
