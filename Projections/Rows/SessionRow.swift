import EventSourcing
import Events
import JSON

/// A session as last scheduled, and whether it takes place.
package struct SessionRow: JSONReadable, JSONWritable {
    package let session: SessionID
    package let offer: OfferID
    package private(set) var start: OffsetTime
    package private(set) var end: OffsetTime
    package private(set) var mode: SessionMode
    package private(set) var location: LocationID?
    package private(set) var url: String?
    /// The event that scheduled it, and the last that moved it.
    package let scheduled: Position
    package private(set) var moved: Position?
    /// How often it was moved: the SEQUENCE of RFC 5545.
    package private(set) var revision = 0
    /// The event that cancelled it.
    package var cancelled: Position?

    package var minutes: Int { Int((end.instant.microseconds - start.instant.microseconds) / 60_000_000) }
    /// The day it begins, in Oslo.
    package var on: CalendarDate { start.instant.osloDate }

    init(_ new: Recorded<SessionScheduled>) {
        let event = new.event
        (session, offer, scheduled) = (event.session, event.offer, new.position)
        (start, end, mode, location, url) = (event.start, event.end, event.mode, event.location, event.url)
    }

    mutating func move(_ change: Recorded<SessionMoved>) {
        let event = change.event
        (start, end, mode, location, url) = (event.start, event.end, event.mode, event.location, event.url)
        moved = change.position
        revision += 1
    }
}

extension SessionRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            SessionRow(
                session: try row.take("session"), offer: try row.take("offer"), start: try row.take("start"),
                end: try row.take("end"), mode: try row.take("mode"), location: try row.takeIfPresent("location"),
                url: try row.takeIfPresent("url"), scheduled: try row.take("scheduled"),
                moved: try row.takeIfPresent("moved"), revision: try row.take("revision"),
                cancelled: try row.takeIfPresent("cancelled"))
        }
    }

    private init(
        session: SessionID, offer: OfferID, start: OffsetTime, end: OffsetTime, mode: SessionMode,
        location: LocationID?, url: String?, scheduled: Position, moved: Position?, revision: Int, cancelled: Position?
    ) {
        (self.session, self.offer, self.start, self.end, self.mode) = (session, offer, start, end, mode)
        (self.location, self.url, self.scheduled, self.moved) = (location, url, scheduled, moved)
        (self.revision, self.cancelled) = (revision, cancelled)
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("session", session)
            row.put("offer", offer)
            row.put("start", start)
            row.put("end", end)
            row.put("mode", mode)
            row.put("location", location)
            row.put("url", url)
            row.put("scheduled", scheduled)
            row.put("moved", moved)
            row.put("revision", revision)
            row.put("cancelled", cancelled)
        }
    }
}
