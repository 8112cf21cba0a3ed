import EventSourcing
import JSON

/// What is personal about the subject is gone: its keys are destroyed, and the sealed values removed.
package struct SubjectErased: Event {
    package static let type: EventType = "subject.erased"
    package static let version = 1
    package static let title = Text(en: "Subject erased", nb: "Person slettet")

    package let subject: Tag
    /// Where it was taken away: `keys.mdb`, `log.mdb`.
    package let stores: [String]
    /// How many sealed values there were.
    package let sealedValues: Int
    /// By when the last backup of the keys from before is gone. Copies of the log hold nothing that is readable without.
    package let keyBackupsGoneBy: CalendarDate

    package init(subject: Tag, stores: [String], sealedValues: Int, keyBackupsGoneBy: CalendarDate) {
        self.subject = subject
        self.stores = stores
        self.sealedValues = sealedValues
        self.keyBackupsGoneBy = keyBackupsGoneBy
    }

    package var tags: Tags { [subject] }
}

extension SubjectErased {
    package init(from json: inout JSONObject, version: Int) throws(JSONError) {
        subject = try json.takeSubject("subject")
        stores = try json.takeTexts("stores")
        sealedValues = try json.take("sealedValues", in: 0...Int.max)
        keyBackupsGoneBy = try json.take("keyBackupsGoneBy")
    }

    package func write(to json: inout JSONWriter) {
        json.put("subject", subject)
        json.put("stores", stores.isEmpty ? nil : stores)
        json.put("sealedValues", sealedValues)
        json.put("keyBackupsGoneBy", keyBackupsGoneBy)
    }
}
