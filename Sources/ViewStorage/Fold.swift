import EventSourcing
import EventStorage

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
        into views: Views, after start: Position, _ horizon: Horizon, _ progress: (UInt64, UInt64) throws -> Void
    ) throws -> Position {
        let end = min(horizon.knownAt, try log.head())
        guard start < end else {
            for view in views.all { try view.settle() }
            return start
        }
        let effects = try amendments(to: end, without: horizon.without).effects
        var dispatcher = Dispatcher(views.all)
        try log.scan(.all, ReadRange(from: start.next, to: end)) { head, line, types in
            if head.position.rawValue % 1024 == 0 { try progress(head.position.rawValue, end.rawValue) }
            guard head.type < types.count else {
                throw LogError.damaged(at: head.position, "the event's type has no name")
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
        for view in views.all { try view.settle() }
        return end
    }
}

extension Horizon {
    fileprivate func includes(_ place: EventPlace) -> Bool {
        place.position != without && happenedBefore.map { place.occurred < $0 } ?? true
    }
}
