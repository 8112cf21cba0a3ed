import Decisions
import EventSourcing
import EventStorage
import Events

extension Logbook {
    /// Why a line is not another attempt at the event that has its id; `nil` if it is one.
    ///
    /// The log itself answers a known id with its position and looks no further: salt, recorded time and sealed bytes are
    /// others each time, and what is the same in two versions of a type's data it cannot know. Whoever types a line may
    /// have changed it and must hear that the change is not recorded.
    func refusal(of line: InputLine, at position: Position) throws -> Refusal? {
        guard let recorded = try log.event(at: position) else { return nil }
        let differences = try differences(line, recorded)
        guard !differences.isEmpty else { return nil }
        let other = differences.text
        return Refusal(
            "id-taken",
            Text(
                en:
                    "This id was recorded with something else. What differs: \(other.en). `loggbok correct` corrects it.",
                nb:
                    "Denne id-en er registrert med noe annet. Dette er ulikt: \(other.nb). `loggbok correct` retter det."
            ),
            inTheWay: position)
    }

    private func differences(_ line: InputLine, _ recorded: RecordedEvent) throws -> [Difference] {
        guard type(of: line.event).type == recorded.type else {
            let before = Catalogue.type(named: recorded.type)?.title.spoken
            return [Difference(Text(en: "what", nb: "hva"), before, type(of: line.event).title.spoken)]
        }
        let before = recorded.envelope.provenance
        let now = line.provenance(else: before)
        return Difference.provenance(before, now)
            + (try Difference.all(line.event, recorded, areSealed: line.isSealed, in: self))
    }
}
