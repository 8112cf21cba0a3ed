import EventSourcing
import EventStorage
import Events
import JSON
import Privacy

/// One thing in which what is asked for now is not what was recorded before.
struct Difference {
    private let name: Text
    /// What it was and what it is, where that may be shown: nothing personal may.
    private let values: (before: String, now: String)?

    /// - Parameters:
    ///   - before: `nil` where there was nothing.
    ///   - now: `nil` where there is nothing.
    init(_ name: Text, _ before: String?, _ now: String?) {
        self.name = name
        values = (Self.shown(before), Self.shown(now))
    }

    private init(personal name: String) {
        self.name = Text(name)
        values = nil
    }

    /// The longest value that is shown whole, in characters.
    private static let longest = 60

    private static func shown(_ value: String?) -> String {
        guard let value, !value.isEmpty else { return "–" }
        return value.count > longest ? value.prefix(longest) + "…" : value
    }

    /// For example `minutes (45, now 31)`.
    var text: Text {
        guard let (before, now) = values else { return name }
        return Text(en: "\(name.en) (\(before), now \(now))", nb: "\(name.nb) (\(before), nå \(now))")
    }
}

extension [Difference] {
    var text: Text {
        Text(en: map(\.text.en).joined(separator: ", "), nb: map(\.text.nb).joined(separator: ", "))
    }
}

extension Difference {
    /// In what it is said otherwise who records, in what role, and when it happened.
    static func provenance(_ before: Provenance, _ now: Provenance) -> [Difference] {
        var differences: [Difference] = []
        if before.actor != now.actor {
            differences.append(Difference(Text(en: "who", nb: "hvem"), before.actor, now.actor))
        }
        if before.role != now.role {
            differences.append(Difference(Text(en: "role", nb: "rolle"), before.role, now.role))
        }
        if before.time != now.time {
            let (then, time) = (Reporting.moment(before.time), Reporting.moment(now.time))
            differences.append(Difference(Text(en: "when", nb: "når"), then, time))
        }
        return differences
    }

    /// In what the data of the event differ from those of the one that was recorded, and its personal values as far as they
    /// can be read: those that cannot are passed over.
    ///
    /// A subject that either begins has an id that was drawn for it, and is no difference.
    /// - Parameters:
    ///   - found: the members that are not compared.
    ///   - areSealed: whether the personal values of what is asked for are not at hand; they are passed over then.
    static func all(
        _ asked: any Event, _ recorded: RecordedEvent, except found: Set<String> = [], areSealed: Bool = false,
        in logbook: Logbook
    ) throws -> [Difference] {
        let written = try Catalogue.read(
            recorded.type, version: recorded.envelope.version, data: recorded.data.span, strict: false)
        var except = found
        let drawn = Reporting.subjectKind(of: type(of: asked).type)
        if try isNew(asked, drawn, before: .end, logbook.log),
            try isNew(written, drawn, before: recorded.position, logbook.log)
        {
            except.insert(drawn)
        }
        let clear = try members(written.json, asked.json, except)
        return areSealed ? clear : try clear + personal(asked, recorded, drawn, logbook)
    }

    /// Whether nothing in the log is about the event's own subject, or nothing before the position.
    private static func isNew(
        _ event: any Event, _ kind: String, before: Position, _ log: EventLog
    ) throws -> Bool {
        guard let tag = event.tags.all.first(where: { $0.kind == kind && UniqueID(String($0.value)) != nil })
        else { return false }
        let first = try log.events(Query(tags: [tag]), ReadRange(limit: 1)).first
        return first.map { $0.position >= before } ?? true
    }

    private static func members(
        _ before: [UInt8], _ now: [UInt8], _ except: Set<String>, under path: String = ""
    ) throws(JSONError) -> [Difference] {
        let (before, now) = (try JSONReader.members(of: before), try JSONReader.members(of: now))
        let names = now.map(\.name) + before.map(\.name).filter { name in !now.contains { $0.name == name } }
        var differences: [Difference] = []
        for name in names where !except.contains(path + name) {
            let (old, new) = (before.first { $0.name == name }?.json, now.first { $0.name == name }?.json)
            if old == new { continue }
            if let old, let new, old.first == UInt8(ascii: "{"), new.first == UInt8(ascii: "{") {
                differences += try members(old, new, except, under: "\(path)\(name).")
            } else {
                differences.append(Difference(Text(path + name), try spoken(old), try spoken(new)))
            }
        }
        return differences
    }

    /// A text without its quotes, anything else as it is written.
    private static func spoken(_ json: [UInt8]?) throws(JSONError) -> String? {
        guard let json else { return nil }
        return try JSONValue(parsing: json).string ?? String(decoding: json, as: UTF8.self)
    }

    private static func personal(
        _ asked: any Event, _ recorded: RecordedEvent, _ drawn: String, _ logbook: Logbook
    ) throws -> [Difference] {
        let opened = (try? logbook.vault.open(recorded)) ?? []
        let places = asked.personal.map(\.at) + recorded.sealed.map(\.at)
        return Set(places).sorted().compactMap { place in
            let name = String(place.dropFirst()).replacing("/", with: ".")
            guard let now = asked.personal.first(where: { $0.at == place }),
                let before = recorded.sealed.first(where: { $0.at == place }),
                now.subject == before.subject || (now.subject.kind == drawn && before.subject.kind == drawn)
            else { return Difference(personal: name) }
            let content = opened.first { $0.field.at == place }?.content
            guard case .text(let text) = content else { return nil }
            return text == now.value.text ? nil : Difference(personal: name)
        }
    }
}
