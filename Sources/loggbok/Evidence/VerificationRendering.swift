import EventSourcing
import EventStorage
import Evidence
import JSON
import Transparency

/// How the outcome of a verification is told: what was found, and what it rests on.
struct VerificationRendering {
    let result: Verification
    /// The largest published checkpoint that fits, with where it was published and when.
    var anchored: (size: UInt64, place: String, time: Timestamp)?
    /// What was signed and is gone, with the consent of whoever has the log.
    var rollbacks: [TreeHead] = []
    /// What else was compared, in a sentence.
    var also: [Text] = []

    /// Prints it, and ends the command with 1 if something does not hold.
    func finish(json: Bool) throws {
        if json { printJSON() } else { printText() }
        if let first = result.sorted.first {
            let place = first.position.map { Text(en: " (position \($0))", nb: " (posisjon \($0))") } ?? Text("")
            throw Failure(
                .refused, en: "REJECTED\(place.en): \(first.text.en).", nb: "AVVIST\(place.nb): \(first.text.nb).")
        }
    }

    private func printText() {
        let head = result.head
        let withheld = result.withheld
        say(
            en: "\(result.lines) lines recomputed" + (withheld > 0 ? ", \(withheld) of them withheld" : ""),
            nb: "\(result.lines) linjer regnet ut på nytt" + (withheld > 0 ? ", \(withheld) holdt tilbake" : ""))
        say(en: "events: \(head.size), root \(head.rootHash)", nb: "hendelser: \(head.size), rot \(head.rootHash)")
        say(en: "checkpoints that hold: \(result.checkpoints)", nb: "sjekkpunkter som holder: \(result.checkpoints)")
        for text in also { Terminal.print(text.spoken) }
        for finding in result.sorted {
            let place = finding.position.map { "\($0): " } ?? ""
            Terminal.print(Text(en: "REJECTED  ", nb: "AVVIST  ").spoken + place + finding.text.spoken)
        }
        if result.holds { say(en: "Verified.", nb: "Verifisert.") }
        printTrust()
    }

    private func printTrust() {
        switch result.keySource {
        case .given: say(en: "Trust: the keys are those you gave:", nb: "Tillit: nøklene er dem du oppga:")
        case .itself:
            say(
                en: "Trust: the keys came with what was verified, and prove that it agrees with\n"
                    + "itself. Compare them with those you were told, or give yours with --key:",
                nb: "Tillit: nøklene fulgte med det som ble verifisert, og viser at det stemmer med\n"
                    + "seg selv. Sammenlign dem med dem du har fått, eller oppgi dine med --key:")
        }
        for key in result.keys { Terminal.print("  \(key.name)  \(key.id)") }
        say(
            en: "  signed up to event \(result.signed ?? 0) of \(result.head.size)",
            nb: "  signert til og med hendelse \(result.signed ?? 0) av \(result.head.size)")
        for rollback in rollbacks {
            say(
                en: "  rolled back: \(rollback.size) events were signed once, and what is gone of them was given up;\n"
                    + "  `loggbok log --type rollback.accepted` says why",
                nb: "  rullet tilbake: \(rollback.size) hendelser var signert, og det som er borte, er oppgitt;\n"
                    + "  `loggbok log --type rollback.accepted` sier hvorfor")
        }
        if let witness = result.lastWitnessed {
            let time = OffsetTime(witness.time)
            say(
                en: "  witnessed up to event \(witness.size), at \(time), by \(witness.name)",
                nb: "  bevitnet til og med hendelse \(witness.size), \(time), av \(witness.name)")
        }
        if let anchored {
            let day = anchored.time.description.prefix(10)
            say(
                en: "  anchored up to event \(anchored.size), \(day): \(anchored.place)",
                nb: "  forankret til og med hendelse \(anchored.size), \(day): \(anchored.place)")
        }
        if tail > 0 {
            say(
                en: "  not witnessed or anchored: the last \(tail) events, on the log's own word",
                nb: "  ikke bevitnet eller forankret: de siste \(tail), på loggens eget ord")
        }
    }

    /// How many events nobody outside vouches for.
    private var tail: UInt64 {
        result.head.size - min(result.head.size, max(result.lastWitnessed?.size ?? 0, anchored?.size ?? 0))
    }

    private func say(en: String, nb: String) { Terminal.print(Text(en: en, nb: nb).spoken) }

    private func printJSON() {
        Terminal.print { json in
            json.put("status", result.holds ? "verified" : "rejected")
            json.put("size", Int(clamping: result.head.size))
            json.put("root", result.head.rootHash.description)
            json.put("lines", Int(clamping: result.lines))
            json.put("withheld", Int(clamping: result.withheld))
            json.put("checkpoints", result.checkpoints)
            json.put("signed", result.signed.map { Int(clamping: $0) })
            json.put("keys", result.keys.map(\.description))
            json.put("keysFrom", result.keySource == .given ? "given" : "itself")
            json.put("witnessed", result.lastWitnessed.map { Int(clamping: $0.size) })
            json.put("witnessedAt", result.lastWitnessed?.time.description)
            json.put("witnessedBy", result.lastWitnessed?.name)
            json.put("anchored", anchored.map { Int(clamping: $0.size) })
            json.put("tail", Int(clamping: tail))
            json.put("rolledBack", rollbacks.map { Int(clamping: $0.size) })
            json.put("findings") { json in
                json.writeArray { json in
                    for finding in result.sorted {
                        json.element { json in
                            json.writeObject { json in
                                json.put("position", finding.position)
                                json.put("problem", finding.text.spoken)
                            }
                        }
                    }
                }
            }
        }
    }
}

extension Verification {
    /// What a witness saw that reaches furthest.
    var lastWitnessed: Witnessed? { witnessed.max { ($0.size, $0.time) < ($1.size, $1.time) } }
}
