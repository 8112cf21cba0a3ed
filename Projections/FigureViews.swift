import EventSourcing
import Events
import ViewStorage

/// The views that statistics are computed from: all but those that only put the same rows before people.
///
/// For folds that are made many times over, such as one without each event in turn.
package final class FigureViews: ViewCollection {
    package let views: ProgrammeViews

    package init() { views = ProgrammeViews() }

    /// - Parameter files: as of `ProgrammeViews`.
    package init(files: @escaping (_ digest: String) throws -> [UInt8]) { views = ProgrammeViews(files: files) }

    package static let amending = ProgrammeViews.amending

    package var parts: [[any View]] { views.parts.map { $0.filter { !($0 is BusinessTimeline) } } }
}
