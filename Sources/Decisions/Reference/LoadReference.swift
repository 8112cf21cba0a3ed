import EventSourcing
import Events

/// A file of reference data takes the place of the one of its kind that holds.
package struct LoadReference: Rule {
    package let asked: ReferenceLoaded

    package init(_ asked: ReferenceLoaded) { self.asked = asked }

    package var boundary: Query { Query(types: [ReferenceLoaded.type], tags: [asked.kind.tag]) }

    package func events(_ known: Known, on day: CalendarDate) throws(Refusal) -> [any Event] {
        if let (digest, position) = known.references.holding[asked.kind], digest == asked.digest {
            throw Refusal(
                "reference-loaded",
                Text(
                    en: "This very file is the one of its kind that holds already.",
                    nb: "Nettopp denne fila er den av sitt slag som gjelder fra før."),
                inTheWay: position)
        }
        return [asked]
    }
}
