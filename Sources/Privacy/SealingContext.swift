import EventSourcing

/// Where a sealed value belongs: it opens nowhere else.
///
/// The bytes are the associated data of the cipher and the `info` of the key's derivation: each of `sealed/v1`, origin, event
/// id, event type, pointer, subject and epoch, behind its length (4 bytes, big-endian).
package struct SealingContext: Hashable, Sendable {
    package let origin: String
    package let event: EventID
    package let type: EventType
    /// A JSON Pointer (RFC 6901) into the event's data.
    package let at: String
    package let subject: Tag
    package let epoch: String

    package init(origin: String, event: EventID, type: EventType, at: String, subject: Tag, epoch: String) {
        self.origin = origin
        self.event = event
        self.type = type
        self.at = at
        self.subject = subject
        self.epoch = epoch
    }

    package var bytes: [UInt8] {
        lengthPrefixed(["sealed/v1", origin, event.description, type.name, at, subject.text, epoch])
    }
}

/// Each text behind its length, so that no two lists of texts give the same bytes.
func lengthPrefixed(_ texts: [String]) -> [UInt8] {
    texts.flatMap { text in
        let length = UInt32(text.utf8.count)
        return (0..<4).map { UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * $0)) } + Array(text.utf8)
    }
}
