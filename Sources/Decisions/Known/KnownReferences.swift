import EventSourcing
import Events

/// Which file of reference data holds, by kind.
package struct KnownReferences: Sendable {
    private(set) var holding: [ReferenceKind: (digest: String, at: Position)] = [:]

    mutating func apply(_ event: RecordedEvent) throws {
        guard let loaded = try event.decode(as: ReferenceLoaded.self) else { return }
        holding[loaded.kind] = (loaded.digest, event.position)
    }
}
