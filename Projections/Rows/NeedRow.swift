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

    /// Something that became of a need, from a day on.
    package struct Change: JSONReadable, JSONWritable {
        package enum What: String, CaseIterable, JSONReadable, JSONWritable {
            case withdrawn, reopened, covered
        }

        package let on: CalendarDate
        package let at: Position
        package let what: What
        /// For how many heads it was covered.
        package let heads: Int
    }

    package var need: NeedLogged
    /// The day it was logged for, and the event that did.
    package let loggedOn: CalendarDate
    package let logged: Position
    /// What became of it since, in the order of the days.
    package private(set) var changes: [Change] = []
    /// The last event that changed it.
    package var changed: Position
}

extension NeedRow {
    mutating func change(_ change: Change) {
        let place = changes.firstIndex { $0.on > change.on } ?? changes.count
        changes.insert(change, at: place)
    }

    /// As it stands now.
    package var status: Status { standing(after: changes.sorted { $0.at < $1.at }).status }
    package var headsCovered: Int { standing(after: changes.sorted { $0.at < $1.at }).headsCovered }

    /// As it stood at the end of the day.
    package func status(on day: CalendarDate) -> Status { standing(after: changes.filter { $0.on <= day }).status }

    /// The events that cover it, since it was last opened.
    package var coverings: [Change] {
        let inOrder = changes.sorted { $0.at < $1.at }
        let opened = inOrder.lastIndex { $0.what == .reopened }.map { $0 + 1 } ?? 0
        return inOrder[opened...].filter { $0.what == .covered }
    }

    private func standing(after changes: [Change]) -> (status: Status, headsCovered: Int) {
        var standing = (status: Status.open, headsCovered: 0)
        for change in changes {
            switch change.what {
            case .withdrawn: standing.status = .withdrawn
            case .reopened: standing = (.open, 0)
            case .covered: standing.headsCovered += change.heads
            }
        }
        // A need is covered when all its heads are, also if they became fewer.
        if standing.status == .open, standing.headsCovered >= need.heads { standing.status = .covered }
        return standing
    }
}

extension NeedRow {
    init(_ logged: Recorded<NeedLogged>) {
        self.init(need: logged.event, loggedOn: logged.day, logged: logged.position, changed: logged.position)
    }

    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            NeedRow(
                need: try row.take("need", as: StoredEvent<NeedLogged>.self).content,
                loggedOn: try row.take("loggedOn"), logged: try row.take("logged"),
                changes: try row.take("changes"), changed: try row.take("changed"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("need", StoredEvent(need))
            row.put("loggedOn", loggedOn)
            row.put("logged", logged)
            row.put("changes", changes)
            row.put("changed", changed)
        }
    }
}

extension NeedRow.Change {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            NeedRow.Change(
                on: try row.take("on"), at: try row.take("at"), what: try row.take("what"),
                heads: try row.takeIfPresent("heads") ?? 0)
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("on", on)
            row.put("at", at)
            row.put("what", what)
            if heads > 0 { row.put("heads", heads) }
        }
    }
}
