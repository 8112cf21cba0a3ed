import EventSourcing
import Events
import JSON

/// A need as last described, and how it stands.
package struct NeedRow: JSONReadable, JSONWritable {
    package enum Status: String, CaseIterable, JSONReadable, JSONWritable {
        case open, covered, withdrawn

        package var title: Text {
            switch self {
            case .open: Text(en: "open", nb: "åpent")
            case .covered: Text(en: "covered", nb: "dekket")
            case .withdrawn: Text(en: "withdrawn", nb: "trukket")
            }
        }
    }

    package var need: NeedLogged
    /// The day it was logged for, and the event that did.
    package let loggedOn: CalendarDate
    package let logged: Position
    package var status = Status.open
    package var headsCovered = 0
    /// The last event that changed it.
    package var changed: Position
}

extension NeedRow {
    /// A need is covered when all its heads are, also if they became fewer.
    mutating func closeIfCovered() {
        if headsCovered >= need.heads { status = .covered }
    }

    init(_ logged: Recorded<NeedLogged>) {
        self.init(need: logged.event, loggedOn: logged.day, logged: logged.position, changed: logged.position)
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            NeedRow(
                need: try row.take("need", as: StoredEvent<NeedLogged>.self).content,
                loggedOn: try row.take("loggedOn"), logged: try row.take("logged"),
                status: try row.take("status"), headsCovered: try row.take("headsCovered"),
                changed: try row.take("changed"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("need", StoredEvent(need))
            row.put("loggedOn", loggedOn)
            row.put("logged", logged)
            row.put("status", status)
            row.put("headsCovered", headsCovered)
            row.put("changed", changed)
        }
    }
}
