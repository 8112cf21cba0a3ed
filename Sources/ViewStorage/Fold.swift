import EventSourcing
import EventStorage
import Synchronization

/// Which part of a log views are folded from.
package struct Horizon: Hashable, Sendable {
    /// As it was known when this event had just been appended: nothing behind it, and no correction behind it.
    package var knownAt: Position
    /// Only what had happened before this time, whenever it was recorded; `nil` for everything.
    package var happenedBefore: Timestamp?
    /// As if this event had never been recorded: what a figure would be without it.
    package var without: Position?

    package init(knownAt: Position = .end, happenedBefore: Timestamp? = nil, without: Position? = nil) {
        self.knownAt = knownAt
        self.happenedBefore = happenedBefore
        self.without = without
    }
}

/// Folds events into views, each as it stands after what later events say of it.
struct Fold<Views: ViewCollection> {
    let log: EventLog
    let sideBySideFrom: UInt64

    /// Told how many events of how many are done.
    typealias Progress = (_ done: UInt64, _ all: UInt64) throws -> Void

    /// Everything that was said of events within the window by others in it.
    func amendments(
        after start: Position = .start, to end: Position, without: Position? = nil
    ) throws -> Amendments {
        var amendments = Amendments()
        guard !Views.amending.isEmpty, start < end else { return amendments }
        let query = Query(types: Views.amending.map { $0.type })
        try log.read(query, ReadRange(from: start.next, to: end)) { event in
            for type in Views.amending where type.type == event.type && event.position != without {
                let amending = try type.init(json: event.data.span, version: event.envelope.version)
                amendments.add(amending.amendment(by: event.id, at: event.position))
            }
            return true
        }
        return amendments
    }

    /// Folds the events behind `start` into the views; returns the position of the last.
    func run(
        into views: Views, after start: Position, _ horizon: Horizon, _ progress: Progress
    ) throws -> Position {
        let end = min(horizon.knownAt, try log.head())
        let effects = start < end ? try amendments(to: end, without: horizon.without).effects : [:]
        let stretch = Stretch(start: start, end: max(start, end), horizon: horizon, effects: effects)
        try run(into: views, stretch, progress)
        try settle(views)
        return stretch.end
    }

    /// Events to fold, and what is known of them.
    struct Stretch {
        let start: Position
        let end: Position
        let horizon: Horizon
        let effects: [Position: Amendments.Effect]

        var length: UInt64 { end.rawValue - start.rawValue }
    }

    /// Folds a stretch into each part of the views: side by side on the cores there are, or in one pass if it is short.
    func run(into views: Views, _ stretch: Stretch, _ progress: Progress) throws {
        let parts = stretch.length >= sideBySideFrom ? views.parts : [views.all]
        let positions = Mutex(parts.map { _ in stretch.start })
        let failure = Mutex((any Error)?.none)
        try sideBySide(parts.count) { part in
            do {
                try fold(stretch, into: parts[part]) { reached in
                    if let error = failure.withLock({ $0 }) { throw error }
                    let slowest = positions.withLock { positions in
                        positions[part] = reached
                        return positions.min() ?? reached
                    }
                    // One part tells for all, so that nobody is told by two at once.
                    if part == 0 { try progress(slowest.rawValue, stretch.end.rawValue) }
                }
            } catch {
                failure.withLock { $0 = $0 ?? error }
                throw error
            }
        }
    }

    /// Folds a stretch into views on the calling thread.
    private func fold(_ stretch: Stretch, into views: [any View], _ reached: (Position) throws -> Void) throws {
        if stretch.length > 0 {
            var dispatcher = Dispatcher(views)
            let (horizon, effects) = (stretch.horizon, stretch.effects)
            try log.scan(.all, ReadRange(from: stretch.start.next, to: stretch.end)) { head, line, types in
                if head.position.rawValue % 1024 == 0 { try reached(head.position) }
                guard head.type < types.count else {
                    throw LogError.damaged(at: head.position, .typeWithoutName)
                }
                var place = EventPlace(head, types[head.type])
                let amendment = effects.isEmpty ? nil : effects[head.position]
                switch amendment {
                case .voided: return true
                case .replaced(let amendment):
                    guard case .replace(let data, let version, let time) = amendment.change else { return true }
                    (place.version, place.occurred) = (version, time.instant)
                    if horizon.includes(place) { try dispatcher.handle(place, type: head.type, data.span, types) }
                case .unchanged, nil:
                    guard horizon.includes(place) else { return true }
                    try dispatcher.handle(place, type: head.type, line.extracting(head.dataOffset..<line.count), types)
                }
                return true
            }
        }
    }

    /// Lets the views settle, one after the other; each may use all cores, and tells how far it is if it takes long.
    func settle(_ views: Views, _ progress: (_ share: Double) throws -> Void = { _ in }) throws {
        for view in views.all { try view.settle(progress) }
    }
}

extension Horizon {
    fileprivate func includes(_ place: EventPlace) -> Bool {
        place.position != without && happenedBefore.map { place.occurred < $0 } ?? true
    }
}
