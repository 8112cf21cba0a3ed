import Events
import Matching

/// The offers that changed in what matching looks at.
struct BoardChange {
    enum Kind {
        case nothing
        /// There are more or fewer free seats, but none where there were some, or some where there were none.
        case seatsOnly
        case whole

        init(from before: OfferProfile?, to after: OfferProfile?) {
            guard var before, let after, before.hasRoom == after.hasRoom else {
                self = .whole
                return
            }
            before.seatsFree = after.seatsFree
            self = before == after ? .seatsOnly : .whole
        }
    }

    let seatsOnly: Set<OfferID>
    let whole: Set<OfferID>

    var all: Set<OfferID> { seatsOnly.union(whole) }

    init(_ kinds: [(offer: OfferID, kind: Kind)]) {
        seatsOnly = Set(kinds.filter { $0.kind == .seatsOnly }.map(\.offer))
        whole = Set(kinds.filter { $0.kind == .whole }.map(\.offer))
    }
}

extension OfferProfile {
    fileprivate var hasRoom: Bool { seatsFree > 0 || hasWaitingList }
}
