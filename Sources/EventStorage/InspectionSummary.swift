import EventSourcing
import Transparency

/// Puts together what was found in each stretch of the log.
struct InspectionSummary {
    private(set) var inspection = Inspection()
    private let plan: InspectionPlan
    /// The tree of the lines as they are.
    private var frontier: MerkleFrontier
    /// The hashes of complete subtrees above the tiles, as they must be kept.
    private var upper: [(level: Int, index: UInt64, hash: MerkleHash)] = []
    private var recorded: Timestamp
    private var sums: [IndexSum]
    private var findings: [Inspection.Finding] = []

    init(_ plan: InspectionPlan, frontier: MerkleFrontier) {
        self.plan = plan
        self.frontier = frontier
        recorded = plan.recordedBefore
        sums = plan.runs.map { _ in IndexSum() }
        inspection.runs = plan.runs.count
        inspection.fileBytes = plan.fileBytes
    }

    private mutating func note(_ position: Position, en: String, nb: String) {
        findings.append(Inspection.Finding(position: position, problem: Text(en: en, nb: nb)))
    }

    mutating func add(_ stretch: Stretch) {
        inspection.events += stretch.events
        inspection.lineBytes += stretch.lineBytes
        findings += stretch.findings
        if let first = stretch.recorded?.lowerBound, let last = stretch.recorded?.upperBound {
            if first < recorded {
                note(
                    stretch.range.lowerBound, en: "recorded before the event in front of it",
                    nb: "registrert før hendelsen foran")
            }
            recorded = max(recorded, last)
        }
        for (run, sum) in stretch.sums { sums[run].add(sum) }
        for tile in stretch.tiles {
            frontier.append(tile, height: Tile.height) { height, index, hash in
                guard height > Tile.height, height % Tile.height == 0 else { return }
                upper.append((height / Tile.height, index, hash))
            }
        }
        for leaf in stretch.rest { frontier.append(leaf) }
    }

    /// Compares the whole with what is kept of it.
    consuming func finish(_ log: EventLog) throws -> Inspection {
        inspectIndex()
        for (level, index, hash) in upper {
            let kept = try? log.hashes(level: level, index..<index + 1).first
            if kept != hash {
                note(
                    Position(index << UInt64(level * Tile.height) + 1), en: "the tree of the events from here is wrong",
                    nb: "treet over hendelsene herfra er feil")
            }
        }
        if findings.isEmpty, frontier != plan.edge {
            note(
                Position(plan.size), en: "the tree's edge is not that of the events",
                nb: "kanten av treet er ikke den hendelsene gir")
        }
        inspection.head = TreeHead(size: plan.size, rootHash: frontier.root)
        inspection.findings = Array(findings.sorted { $0.position < $1.position }.prefix(Inspection.most))
        return inspection
    }

    private mutating func inspectIndex() {
        var indexed: UInt64 = 0
        for (run, sum) in zip(plan.runs, sums) {
            let first = Position(run.head.base + 1)
            if run.head.base != indexed {
                let gap = LogDamage.runGap.text
                note(Position(min(run.head.base, indexed) + 1), en: gap.en, nb: gap.nb)
            }
            indexed = run.head.last
            if run.head.last > plan.start, !run.isOrdered || !sum.isThat(of: run, after: plan.start) {
                note(
                    first, en: "the index of \(run.head.events) events from here is wrong",
                    nb: "indeksen over de \(run.head.events) hendelsene herfra er feil")
            }
        }
        if indexed != plan.size {
            note(
                Position(min(indexed, plan.size) + 1), en: "events from here are not in the index",
                nb: "hendelsene herfra er ikke i indeksen")
        }
    }
}
