import EventSourcing
import Events
import ViewStorage

/// All views of the programme.
package final class ProgrammeViews: ViewCollection {
    package let partners = PartnerRegister()
    package let businesses = BusinessRegister()
    package let visits = VisitLog()
    package let needs = NeedsRegister()
    package let offers = OfferCatalogue()
    package let sessions = SessionCalendar()
    package let resources = ResourceLedger()
    package let feedback = FeedbackLog()
    package let followups = FollowupList()
    package let contacts = ContactBook()
    package let audit = AuditTrail()
    package let recording = RecordingLog()
    package let lastContacts = LastContacts()
    package let cooperation = Cooperation()
    package let timeline = BusinessTimeline()
    package let reference: ReferenceData
    package let board: MatchingBoard
    package let sources: MatchSources

    /// - Parameter files: the content of a file of reference data by its SHA-256 in hexadecimal; throws if it is not there.
    package init(files: @escaping (_ digest: String) throws -> [UInt8]) {
        reference = ReferenceData(files: files)
        sources = MatchSources(
            needs: needs, offers: offers, businesses: businesses, partners: partners, reference: reference)
        board = MatchingBoard(sources: sources)
    }

    /// Views for a log that names no reference data.
    package convenience init() { self.init { throw MissingReference(digest: $0) } }

    package static let amending: [any AmendingEvent.Type] = Catalogue.amending

    /// A view that reads the rows of others comes behind them, in the same part.
    package var parts: [[any View]] {
        [
            [partners, businesses, needs, offers, reference, board],
            [
                visits, sessions, resources, feedback, followups, contacts, audit, recording, lastContacts, cooperation,
                timeline,
            ],
        ]
    }
}

/// The log names a file that is not there.
package struct MissingReference: Error, CustomStringConvertible {
    package let digest: String

    package init(digest: String) { self.digest = digest }

    package var description: String { "the reference file \(digest) is missing" }
}
