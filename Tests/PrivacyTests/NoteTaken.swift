import EventSourcing
import EventStorage
import Evidence
import Foundation
import JSON
import Privacy
import TestSupport
import Transparency

/// Somebody took a note about somebody: the smallest event with personal fields.
struct NoteTaken: Event {
    static let type: EventType = "note.taken"
    static let version = 1
    static let title = Text(en: "Note taken", nb: "Notat")

    let about: Tag
    let name: Personal?
    let note: Personal?

    init(about: Tag, name: String? = nil, note: String? = nil) {
        self.about = about
        self.name = name.flatMap { Personal($0) }
        self.note = note.flatMap { Personal($0) }
    }

    var tags: Tags { [about] }

    var personal: [PersonalField] {
        let fields: [(String, Purpose, Personal?)] = [("/name", "reach", name), ("/note", "account", note)]
        return fields.compactMap { at, purpose, value in
            value.map { PersonalField(at: at, subject: about, purpose: purpose, value: $0) }
        }
    }

    init(from json: inout JSONObject, version: Int) throws(JSONError) {
        about = try json.take("about")
        name = try json.takeIfPresent("name")
        note = try json.takeIfPresent("note")
    }

    func write(to json: inout JSONWriter) { json.put("about", about) }
}

extension Tag {
    static func contact(_ number: Int) -> Tag { Tag("contact", EventID.test(number))! }
}

/// A log with a vault, in a directory of its own, the key file outside of the logbook.
final class TestVault {
    let directory: TemporaryDirectory
    let log: EventLog
    let notary: Notary
    var erased: [Tag: Position] = [:]
    var requested: [Tag: Position] = [:]

    private(set) lazy var vault = open()

    var keyFile: String { directory("outside/test.keys") }
    var logbook: String { directory("logbook") }

    init(_ directory: TemporaryDirectory? = nil) throws {
        let directory = try directory ?? TemporaryDirectory()
        self.directory = directory
        let path = directory("logbook")
        let isThere = FileManager.default.fileExists(atPath: "\(path)/log.mdb")
        if !isThere { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
        log =
            try isThere
            ? EventLog.open("\(path)/log.mdb")
            : EventLog.create("\(path)/log.mdb", source: "/test/north", origin: "north.example/2026")
        notary = Notary(log, directory: path)
        try notary.keys.create(origin: log.origin)
    }

    /// The vault as a process that starts now would open it.
    func open() -> Vault {
        Vault(log, directory: logbook, keyFile: keyFile) { [unowned self] subject in
            if let position = erased[subject] { return .erased(position) }
            if let position = requested[subject] { return .closed(position) }
            return .readable
        }
    }

    /// Lets go of everything that this process holds of the keys.
    func restart() {
        vault.close()
        vault = open()
    }

    @discardableResult
    func take(_ number: Int, _ note: NoteTaken) throws -> RecordedEvent {
        let id = EventID.test(number)
        let receipt = try log.append([note.new(id: id, provenance: .test, sealed: vault.seal(note, id))])
        return try log.event(at: receipt.positions[0])!
    }

    func texts(_ event: RecordedEvent) throws -> [OpenedField.Content] { try vault.open(event).map(\.content) }

    /// Every file of the logbook, and of a fresh backup of it, that has the bytes somewhere in it.
    func files(with bytes: [UInt8]) throws -> [String] {
        let backup = try TemporaryDirectory()
        try log.copy(to: backup("log.mdb"))
        if vault.hasKeys { try vault.backUp(to: backup.path) }
        var found: [String] = []
        for folder in [logbook, backup.path] {
            let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
            for name in names.sorted() {
                let contents = FileManager.default.contents(atPath: "\(folder)/\(name)")
                if contents?.range(of: Data(bytes)) != nil { found.append(name) }
            }
        }
        return found
    }
}
