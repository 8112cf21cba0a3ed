import EventSourcing
import EventStorage
import Events
import Evidence
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
    /// The checkpoint of that size: signed, if one was signed there, else its text alone.
    let checkpoint: String

    init(_ report: PeriodReport, _ logbook: Logbook) throws {
        origin = logbook.log.origin
        position = report.position
        recorded = try logbook.log.event(at: position).map { OffsetTime(oslo: $0.envelope.recordedTime) }
        digest = report.digest
        let size = report.position.rawValue
        let root = try logbook.log.root(size: size)
        self.root = root.description
        let text = Checkpoint(origin: logbook.log.origin, size: size, rootHash: root).text
        let signed = try logbook.notary.checkpoints.read(size)
        checkpoint = signed.flatMap { $0.note.text == text ? $0.note.description : nil } ?? text
    }
}
