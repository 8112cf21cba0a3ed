import EventSourcing
import EventStorage
import Events

extension Row {
    /// Every line, each byte touched.
    static let scan = Row(
        name: "scan", work: "full scan of the lines", floor: "C, a cursor over the same file:",
        goals: [.ratioAtLeast(0.9)]
    ) { place in
        let floor = try FloorLog(reading: place.log.path)
        var sums: (UInt64, UInt64) = (0, 0)
        let times = try inTurn(
            place.rounds(20), by: processorSeconds, { _ in sums.0 = try place.scan() },
            { _ in sums.1 = try floor.scan() })
        if sums.0 >= sums.1 { throw BenchError("the scan is to see the lines, the floor their headers too") }
        return Measurement(.eventsPerSecond, times[0].rate(place.events), floor: times[1].rate(place.events))
    }

    /// Every event as a value of its type, on one core.
    static let decode = Row(
        name: "decode", work: "every event as a Swift value", floor: "the scan:", goals: [.atLeast(1_500_000)]
    ) { place in
        let times = try inTurn(
            place.rounds(12), by: processorSeconds, { _ in try place.decodeAll() }, { _ in _ = try place.scan() })
        return Measurement(.eventsPerSecond, times[0].rate(place.events), floor: times[1].rate(place.events))
    }

    /// All that happened with one business.
    static let readTag = Row(
        name: "read-tag", work: "the 50 events of one tag", floor: "C, 50 gets by position:",
        goals: [.ratioAtMost(3), .atMost(0.000_1)]
    ) { place in
        let floor = try FloorLog(reading: place.log.path)
        let businesses = place.history.businesses
        let rounds = place.rounds(4000)
        let tags = (0..<rounds).map { place.history.tag(ofBusiness: $0 &* 7919 % businesses) }
        let positions = (0..<rounds).map { round in
            stride(from: round &* 7919 % businesses, to: place.events, by: businesses).map { UInt64($0 + 1) }
        }
        var found = 0
        let times = try inTurn(
            rounds,
            { round in
                try place.log.scan(Query(tags: [tags[round]])) { _, line, _ in
                    found += touch(line) > 0 ? 1 : 0
                    return true
                }
            },
            { _ = try floor.get(positions[$0]) })
        guard found == positions.reduce(0, { $0 + $1.count }) else { throw BenchError("a tag has other events") }
        return Measurement(.seconds, times[0], floor: times[1])
    }
}

extension Workplace {
    /// The sum of the bytes of all lines.
    func scan() throws -> UInt64 {
        var sum: UInt64 = 0
        try log.scan { _, line, _ in
            sum &+= touch(line)
            return true
        }
        return sum
    }

    /// Makes a value of every event, as a view gets it: on one core, or a part of the log on each.
    func decodeAll(onAllCores: Bool = false) throws {
        let parts = onAllCores ? ProcessorCount.active : 1
        let head = try head().rawValue
        try sideBySide(parts) { part in
            let (first, last) = (head * UInt64(part) / UInt64(parts) + 1, head * UInt64(part + 1) / UInt64(parts))
            try decode(ReadRange(from: Position(first), to: Position(last)))
        }
    }

    private func decode(_ range: ReadRange) throws {
        let decoders: [EventType: Decoder] = [
            BusinessRegistered.type: decoder(BusinessRegistered.self),
            BusinessUpdated.type: decoder(BusinessUpdated.self), VisitRecorded.type: decoder(VisitRecorded.self),
            NeedLogged.type: decoder(NeedLogged.self), NeedCovered.type: decoder(NeedCovered.self),
            PersonRegistered.type: decoder(PersonRegistered.self),
            EnrolmentRegistered.type: decoder(EnrolmentRegistered.self),
            EnrolmentCompleted.type: decoder(EnrolmentCompleted.self), OfferCreated.type: decoder(OfferCreated.self),
            OfferPublished.type: decoder(OfferPublished.self), OfferStarted.type: decoder(OfferStarted.self),
            OfferCapacityChanged.type: decoder(OfferCapacityChanged.self), OfferClosed.type: decoder(OfferClosed.self),
        ]
        var byNumber: [Decoder] = []
        try log.scan(.all, range) { head, line, types in
            while byNumber.count < types.count {
                guard let decoder = decoders[types[byNumber.count]] else {
                    throw BenchError("the history has no \(types[byNumber.count])")
                }
                byNumber.append(decoder)
            }
            try byNumber[head.type](head, line.extracting(head.dataOffset..<line.count))
            return true
        }
    }

    private typealias Decoder = (EventHead, Span<UInt8>) throws -> Void

    /// Made for each type by name, so that the compiler makes one for it, as it does for a view's handlers.
    private func decoder<E: Event>(_ type: E.Type) -> Decoder {
        { head, data in
            let event = try E(json: data, version: head.version, isPrefix: true)
            withExtendedLifetime(
                Recorded(position: head.position, occurred: head.occurred, recorded: head.recorded, event: event)
            ) {}
        }
    }
}
