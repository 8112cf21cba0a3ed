import EventSourcing
import JSON

/// What is to be followed up: a business, a need or an offer.
package enum FollowupSubject: Hashable, Sendable {
    case business(BusinessID)
    case need(NeedID)
    case offer(OfferID)

    /// The subject that `text` names, with its kind: `need:0198…`.
    package init?(_ text: String) {
        if let id = BusinessID(text) {
            self = .business(id)
        } else if let id = NeedID(text) {
            self = .need(id)
        } else if let id = OfferID(text) {
            self = .offer(id)
        } else {
            return nil
        }
    }

    package var tag: Tag {
        switch self {
        case .business(let id): id.tag
        case .need(let id): id.tag
        case .offer(let id): id.tag
        }
    }
}

extension FollowupSubject: JSONReadable, JSONWritable {
    package init(from reader: inout JSONReader) throws(JSONError) {
        let offset = reader.offset
        guard let subject = FollowupSubject(try reader.readString()) else {
            throw JSONError(
                .invalid(
                    en: "the id of a business, a need or an offer",
                    nb: "id-en til en virksomhet, et behov eller et tilbud"), offset: offset)
        }
        self = subject
    }

    package func write(to writer: inout JSONWriter) { writer.write(tag.text) }
}
