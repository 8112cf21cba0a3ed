import EventSourcing
import Events
import JSON
import Privacy

/// How an event's corrections and voids are printed.
enum ChainRendering {
    /// One line for each thing that was said, with who, when and why; nothing where nothing was said.
    /// - Parameter opened: what is personal in an event, as far as it can be read.
    static func print(_ chain: EventChain, opened: (RecordedEvent) throws -> [OpenedField]) rethrows {
        guard !chain.links.isEmpty else { return }
        Terminal.print("")
        Terminal.print(
            Text(
                en: "Said of event \(chain.original.position) later:",
                nb: "Sagt om hendelse \(chain.original.position) senere:"
            ).spoken)
        for link in chain.links {
            let envelope = link.event.envelope
            let title = Catalogue.type(named: link.event.type)?.title.spoken ?? link.event.type.name
            let voided = chain.isVoided(link) ? Text(en: " (voided)", nb: " (annullert)").spoken : ""
            Terminal.print(
                "  \(link.event.position)  \(Reporting.moment(OffsetTime(oslo: envelope.recordedTime)))  "
                    + "\(title)\(voided): \(link.reason.title.spoken), "
                    + Text(en: "by \(envelope.provenance.actor)", nb: "av \(envelope.provenance.actor)").spoken)
            if case .replace(let data, _, let time) = link.amendment.change {
                let data = "       \(String(decoding: data, as: UTF8.self))"
                Terminal.print("       " + Reporting.moment(time))
                for line in data.wrapped(to: TextTable.width, indent: 7, after: ",") { Terminal.print(line) }
            }
            for field in try opened(link.event) {
                let name = field.field.at.split(separator: "/").last ?? ""
                Terminal.print(wrapped: "       \(name): \(field.content.spoken)", indent: 7)
            }
        }
        Terminal.print(standing(chain).spoken)
    }

    private static func standing(_ chain: EventChain) -> Text {
        switch chain.effect {
        case .unchanged: Text(en: "It stands as it was written.", nb: "Den står som den ble skrevet.")
        case .voided(let void):
            Text(en: "Voided by event \(void.position).", nb: "Annullert av hendelse \(void.position).")
        case .replaced(let correction):
            Text(
                en: "It stands as event \(correction.position) says.",
                nb: "Den står som hendelse \(correction.position) sier.")
        }
    }

    static func print(json event: RecordedEvent, _ chain: EventChain, personal: [OpenedField]) {
        Terminal.print { json in
            json.put("position", event.position)
            json.put("event") { $0.write(raw: event.line) }
            if !personal.isEmpty { json.put("personal", personal) }
            guard !chain.links.isEmpty else { return }
            json.put("original", chain.original.position)
            json.put("standing") { json in
                switch chain.effect {
                case .unchanged: json.write("as-written")
                case .voided: json.write("voided")
                case .replaced: json.write("corrected")
                }
            }
            json.put("amendments") { json in
                json.writeArray { json in
                    for link in chain.links { json.element { write(link, chain.isVoided(link), to: &$0) } }
                }
            }
        }
    }

    private static func write(_ link: EventChain.Link, _ isVoided: Bool, to json: inout JSONWriter) {
        json.writeObject { json in
            json.put("position", link.event.position)
            json.put("id", link.event.id)
            json.put("type", link.event.type)
            json.put("recorded", OffsetTime(link.event.envelope.recordedTime))
            json.put("actor", link.event.envelope.provenance.actor)
            json.put("reason", link.reason)
            json.put("voided", isVoided)
            if case .replace(let data, _, let time) = link.amendment.change {
                json.put("time", time)
                json.put("data") { $0.write(raw: data) }
            }
        }
    }
}
