import EventSourcing
import EventStorage
import Events
import Projections
import Transparency

/// What ties a printed report to the log it was made from.
struct ReportSeal {
    let origin: String
    let position: Position
    /// When the event at the position was recorded; `nil` before the first.
    let recorded: OffsetTime?
    let digest: String
    /// The root of the log's tree at the position, in base64.
    let root: String

    init(_ report: PeriodReport, _ logbook: Logbook) throws {
        origin = logbook.log.origin
        position = report.position
        recorded = try logbook.log.event(at: position).map { OffsetTime(oslo: $0.envelope.recordedTime) }
        digest = report.digest
        root = try logbook.log.root(size: report.position.rawValue).description
    }
}
