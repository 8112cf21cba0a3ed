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
    package let timeline: BusinessTimeline
    package let board: MatchingBoard

    package init() {
        timeline = BusinessTimeline(businesses: businesses, needs: needs)
        board = MatchingBoard(needs: needs, offers: offers)
    }

    package static let amending: [any AmendingEvent.Type] = Catalogue.amending

    /// A view that reads the rows of others comes behind them.
    package var all: [any View] { [partners, businesses, visits, needs, offers, timeline, board] }
}
