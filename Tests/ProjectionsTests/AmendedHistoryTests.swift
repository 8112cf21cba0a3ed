import DomainSupport
import EventSourcing
import EventStorage
import Events
import Projections
import TestSupport
import Testing
import ViewStorage

/// Corrections, voids and horizons: what views show is what they would show had the log said so from the beginning.
@Suite struct AmendedHistoryTests {
    /// What shows that something was amended: the audit trail, and the log of recording.
    private static let ofRecording: Set<String> = [AuditTrail.name, RecordingLog.name]

    @Test(arguments: [41, 42] as [UInt64])
    func `a history that was corrected shows what one that was right from the beginning shows`(seed: UInt64) throws {
        let history = try RandomHistory(seed: seed, events: 400, days: 300)
        let amended = try Logbook(history).views().digests().filter { !Self.ofRecording.contains($0.key) }
        let right = try Logbook(asStanding(history)).views().digests().filter { !Self.ofRecording.contains($0.key) }
        #expect(amended == right)
    }

    @Test(arguments: [45] as [UInt64])
    func `before a time on the valid axis there is nothing that happened later`(seed: UInt64) throws {
        let history = try RandomHistory(seed: seed, events: 400, days: 300)
        let book = try Logbook(history)
        for day: CalendarDate in ["2025-02-20", "2025-06-01", "2025-09-15"] {
            let end = OffsetTime(osloMidnight: day).instant
            let before = try book.store.asKnown(Horizon(happenedBefore: end)).views
            let right = try Logbook(asStanding(history, before: end)).views()
            #expect(
                try before.digests().filter { !Self.ofRecording.contains($0.key) }
                    == right.digests().filter { !Self.ofRecording.contains($0.key) }, "before \(day)")
            let slow = try SlowHistory(history.log.events, Horizon(happenedBefore: end))
            for statistic in Statistic.all
            where statistic.name != "coverage" && !SlowStatistic.byMatching.contains(statistic.name) {
                let slowly = try #require(SlowStatistic.all[statistic.name])
                let total = try StatisticTable(statistic, by: [], in: nil, before.source).total.cell
                #expect(SlowFigure(total) == SlowFigure(slowly.items(slow), slowly), "\(statistic.name) before \(day)")
            }
        }
    }

    @Test(arguments: [47] as [UInt64])
    func `as known at a position, later corrections are not known`(seed: UInt64) throws {
        let history = try RandomHistory(seed: seed, events: 400, days: 300)
        let book = try Logbook(history)
        for position: Position in [150, 333] {
            let known = try book.store.asKnown(Horizon(knownAt: position)).views
            let slow = try SlowHistory(history.log.events, Horizon(knownAt: position))
            for statistic in Statistic.all
            where statistic.name != "coverage" && !SlowStatistic.byMatching.contains(statistic.name) {
                let slowly = try #require(SlowStatistic.all[statistic.name])
                let total = try StatisticTable(statistic, by: [], in: nil, known.source).total.cell
                #expect(SlowFigure(total) == SlowFigure(slowly.items(slow), slowly), "\(statistic.name) at \(position)")
            }
        }
    }

    @Test func `random histories amend most types of events, and have chains of corrections`() throws {
        var amended: Set<EventType> = []
        var longest = 0
        for seed in 50..<58 {
            let log = try RandomHistory(seed: UInt64(seed), events: 1200, days: 500).log
            let corrections = try log.events.compactMap { try $0.decode(as: EventCorrected.self) }
            let voids = try log.events.compactMap { try $0.decode(as: EventVoided.self) }
            amended.formUnion(corrections.map(\.of))
            #expect(voids.contains { $0.of == EventCorrected.type } && voids.contains { $0.of != EventCorrected.type })
            longest = max(longest, Dictionary(grouping: corrections, by: \.target).values.map(\.count).max() ?? 0)
        }
        #expect(longest >= 3)
        // A programme and its region begin before anything is amended; a locked report and an amendment never are.
        let never: Set<EventType> = [
            ProgrammeStarted.type, RegionDefined.type, ReportLocked.type, EventCorrected.type, EventVoided.type,
            DataImported.type, ReferenceLoaded.type, KeyRotated.type, LogAnchored.type, RollbackAccepted.type,
        ]
        let missing = Set(Catalogue.all.map { $0.type }).subtracting(amended).subtracting(never)
        // Some happen so seldom that nobody finds out in a few histories.
        #expect(missing.count <= 8, "\(missing.sorted())")
    }

    /// The history as it stands, each event at its place, with one of no consequence where an amendment stood, or an event
    /// that was voided or happened later.
    private func asStanding(_ history: RandomHistory, before end: Timestamp? = nil) throws -> [StandingEvent] {
        let entries = try SlowHistory(history.log.events, Horizon(happenedBefore: end)).entries
        let standing = Dictionary(uniqueKeysWithValues: entries.map { ($0.position, $0) })
        return zip(history.log.events, history.recorded).map { stored, recorded in
            let number = Int(stored.position.rawValue)
            guard let entry = standing[stored.position], !(entry.event is any AmendingEvent) else {
                return StandingEvent(
                    event: DataImported.test(ImportID(number: number)), on: recorded, recorded: recorded)
            }
            return StandingEvent(event: entry.event, on: entry.on, recorded: recorded)
        }
    }
}

/// An event to be written as it is, whatever its rule would say.
struct StandingEvent {
    let event: any Event
    let on: CalendarDate
    let recorded: CalendarDate
}

extension Logbook {
    init(_ events: [StandingEvent]) throws {
        try self.init()
        for (index, one) in events.enumerated() {
            setClock(OffsetTime(osloMidnight: one.recorded).instant)
            let provenance = Provenance(time: OffsetTime(osloMidnight: one.on), actor: "actor:tester")
            try log.append([one.event.new(id: .test(index + 1), provenance: provenance)])
        }
    }
}
