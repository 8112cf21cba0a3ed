import EventSourcing
import LMDB

/// Something people look at, folded from the log: rows in tables, kept up to date by handlers.
///
/// A view can be thrown away and folded again at any time: the same events give the same rows, byte for byte. So handlers
/// take nothing from outside the event and the views' own tables, no clock and no chance.
package protocol View {
    /// Its stored name, for example `needs`.
    static var name: String { get }
    /// Raised whenever the same events would give other rows: the view is then rebuilt by itself.
    static var version: Int { get }
    /// What people call it.
    static var title: Text { get }

    var tables: [any AnyViewTable] { get }
    /// What it listens to. Events that no view listens to are stepped over undecoded.
    var handlers: [EventHandler] { get }
    /// Called once after a stretch of events, before anybody reads the rows: for rows derived from many others. Rows of
    /// the stretch may have been stored before, if it was long.
    ///
    /// - Parameter progress: is told how much of it is done, from 0 to 1, if it takes long.
    func settle(_ progress: (_ share: Double) throws -> Void) throws
}

extension View {
    package func settle(_ progress: (_ share: Double) throws -> Void) throws {}
}

/// All views of a program: they stand at one position of the log and lie in one file.
package protocol ViewCollection {
    /// Empty views.
    init()
    /// The views, in the order in which they handle an event; those that read rows of each other in one part, and one part
    /// at least.
    ///
    /// Parts know nothing of each other, so a long stretch of events is folded into each on a core of its own.
    var parts: [[any View]] { get }
    /// The event types that correct or void others: views are folded from the log as it stands after them.
    static var amending: [any AmendingEvent.Type] { get }
}

extension ViewCollection {
    package static var amending: [any AmendingEvent.Type] { [] }

    /// All views, part by part.
    package var all: [any View] { parts.flatMap { $0 } }

    var tables: [any AnyViewTable] { all.flatMap(\.tables) }

    /// Lets the tables read from the file from now on, all from one state, which is returned. Each part has a snapshot of its
    /// own: when parts are folded side by side, no two threads read through one.
    @discardableResult
    func attach(to environment: Environment) throws -> Snapshot {
        let snapshots = try environment.snapshots(parts.count)
        for (part, snapshot) in zip(parts, snapshots) {
            for table in part.flatMap(\.tables) { table.attach(environment, snapshot) }
        }
        return snapshots[0]
    }

    /// What tells rows of one definition from those of another.
    static var versions: String {
        Self().all.map { "\(type(of: $0).name)/\(type(of: $0).version)" }.joined(separator: " ")
    }
}
