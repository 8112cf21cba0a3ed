import EventSourcing
import EventStorage
import Events
import Foundation
import Privacy
import Projections
import Transparency
import ViewStorage

/// The logbook that every job begins with, and what must be true of it whatever happens.
///
/// It has a year's events and some people's names under seal; one of them asked to be forgotten. Its views stand some events
/// behind the log.
package struct Template: Sendable {
    package let place: Place
    package let head: TreeHead
    package let exported: TreeHead
    /// The digest of each view at the log's head, folded from the first event on.
    package let digests: [String: String]
    /// Whose erasure was requested.
    package let subject: Tag
    package let seals: Int
    /// How many data keys there are when the subject's are gone.
    package let keysAfterErasure: Int

    /// How many lines there are to be appended.
    package static let lines = 40

    /// Makes it in a new folder.
    package static func make(in root: String) throws -> Template {
        let place = Place(root)
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        try place.require("demo", place.book)
        var contact = ""
        for name in ["Kari", "Ola", "Per"] {
            let input = root + "/name"
            try Data("\(name) Nordmann\n".utf8).write(to: URL(filePath: input))
            let run = try place.require(
                "contact", "register", "--business", "999900003", "--function", "leder", "--name", "-", "--json",
                input: input)
            contact = run.lines.last?.firstMatch(of: /"subject":"([^"]*)"/).map { String($0.1) } ?? contact
        }
        try place.require("erase", "request", contact, "--basis", "consent-withdrawn")
        try place.require("export", place.export, "--sealed")
        try place.require("views", "rebuild")
        try write(lines: 0..<20, to: place.lines)
        try place.require("append", input: place.lines)
        try write(lines: 20..<20 + lines, to: place.lines)
        return try Template(reading: root)
    }

    /// Works out what must be true of the one in the folder.
    package init(reading root: String) throws {
        place = Place(root)
        let log = try Place.soundLog(place.log)
        head = try log.treeHead()
        exported = try Self.exportedHead(place)
        digests = try ViewStore<ProgrammeViews>(directory: place.views, log: log).asKnown(at: .end).views.digests()
        var requested: Tag?
        try log.read(Query(types: [ErasureRequested.type])) { event in
            requested = try event.decode(as: ErasureRequested.self)?.subject
            return true
        }
        guard let requested else { throw Problem("the template has nobody to forget") }
        subject = requested
        seals = try Self.seals(of: nil, in: log)
        let trial = Place(root + "-trial-\(getpid())")
        defer { trial.remove() }
        try FileManager.default.copyItem(atPath: root, toPath: trial.root)
        try trial.require("erase", "run", "\(requested)")
        keysAfterErasure = try Self.keyCount(trial)
    }

    /// Puts a copy of it somewhere.
    package func copy(to place: Place) throws {
        place.remove()
        try FileManager.default.copyItem(atPath: self.place.root, toPath: place.root)
    }

    /// How many sealed values a subject has, or all together.
    package static func seals(of subject: Tag?, in log: EventLog) throws -> Int {
        var count = 0
        try log.scanSeals { _, _, seal in
            if subject == nil || seal.subject == subject { count += 1 }
            return true
        }
        return count
    }

    /// How many data keys there are; each is opened with the key file.
    package static func keyCount(_ place: Place) throws -> Int {
        try Vault(EventLog.open(place.log), directory: place.book, keyFile: place.keyFile) { _ in .readable }.keyCount()
    }

    private static func exportedHead(_ place: Place) throws -> TreeHead {
        let text = try String(contentsOfFile: place.export + "/checkpoint", encoding: .utf8)
        let checkpoint = try SignedCheckpoint(text).checkpoint
        return TreeHead(size: checkpoint.size, rootHash: checkpoint.rootHash)
    }

    private static func write(lines: Range<Int>, to path: String) throws {
        let text = lines.map {
            #"{"id":"\#(id($0))","type":"person.registered","data":{"person":"person:\#(id($0))"}}"#
        }
        try Data((text.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    }

    /// The id of a line's event: the same for the same number.
    package static func id(_ number: Int) -> String {
        let digits = String(number + 1, radix: 16)
        return "01980000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}

extension ProgrammeViews {
    /// The digest of each view, by its name.
    package func digests() throws -> [String: String] {
        try all.reduce(into: [:]) { $0[type(of: $1).name] = try ViewDigest($1).hexadecimal }
    }
}
