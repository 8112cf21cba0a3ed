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
    package let timeline: BusinessTimeline
    package let board: MatchingBoard

    package init() {
        timeline = BusinessTimeline(needs: needs)
        board = MatchingBoard(needs: needs, offers: offers)
    }

    package static let amending: [any AmendingEvent.Type] = Catalogue.amending

    /// A view that reads the rows of others comes behind them.
    package var all: [any View] {
        [
            partners, businesses, visits, needs, offers, sessions, resources, feedback, followups, contacts, audit,
            recording, lastContacts, cooperation, timeline, board,
        ]
    }
}
