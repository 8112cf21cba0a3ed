import EventSourcing
import JSON

/// An erasure waits, as something else forbids it for now: until then the subject can be read again.
package struct ErasureDeferred: Event {
    package static let type: EventType = "erasure.deferred"
    package static let version = 1
    package static let title = Text(en: "Erasure deferred", nb: "Sletting utsatt")

    package let subject: Tag
    /// The erasure can be carried out from the day behind this one on.
    package let until: CalendarDate
    /// The duty that goes before it: `arkivlova § 9`.
    package let legalBasis: String

    package init(subject: Tag, until: CalendarDate, legalBasis: String) {
        self.subject = subject
        self.until = until
        self.legalBasis = legalBasis
    }

    package var tags: Tags { [subject] }
}

extension ErasureDeferred {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        subject = try json.takeSubject("subject")
        until = try json.take("until")
        legalBasis = try json.takeText("legalBasis")
    }

    package func write(to json: inout JSONWriter) {
        json.put("subject", subject)
        json.put("until", until)
        json.put("legalBasis", legalBasis)
    }
}
