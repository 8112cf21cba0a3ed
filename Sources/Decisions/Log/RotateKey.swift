import EventSourcing
import Events

/// A key is introduced, or others retired.
package struct RotateKey: Rule {
    let asked: KeyRotated

    package init(_ asked: KeyRotated) { self.asked = asked }

    package var boundary: Query { Query(types: [KeyRotated.type]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        guard !asked.retired.contains(asked.verifierKey) else {
            throw Refusal(
                "key-retired",
                Text(
                    en: "A key cannot sign and be retired at once.",
                    nb: "En nøkkel kan ikke både signere og være utgått."))
        }
        return [asked]
    }
}
