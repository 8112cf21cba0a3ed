import EventSourcing
import Events
import Projections

/// One thing that counts, with all it can be cut by.
struct SlowItem {
    let on: CalendarDate
    let identity: String
    var amount = 1
    var base = 0
    let municipality: String
    let sector: String
    let size: String
}

/// A statistic worked out slowly; one for each of `Statistic.all`, under the same name.
struct SlowStatistic: Sendable {
    enum Kind: Sendable { case sum, distinct, ratio }

    let kind: Kind
    let items: @Sendable (SlowHistory) -> [SlowItem]

    static let all: [String: SlowStatistic] = [
        "visits": SlowStatistic(kind: .sum) { history in
            history.all(VisitRecorded.self).map { history.item($0.on, $0.event.visit, of: $0.event.business) }
        },
        "reached": SlowStatistic(kind: .distinct) { history in
            history.contacts.map { history.item($0.on, $0.business, of: $0.business) }
        },
        "new": SlowStatistic(kind: .distinct) { history in
            let contacts = history.contacts
            return contacts.filter { one in !contacts.contains { $0.business == one.business && $0.on < one.on } }
                .map { history.item($0.on, $0.business, of: $0.business) }
        },
        "needs": SlowStatistic(kind: .sum) { history in
            history.all(NeedLogged.self).map { history.item($0.on, $0.event.need, of: $0.event.business) }
        },
        "need-heads": SlowStatistic(kind: .sum) { history in
            history.all(NeedLogged.self).map { need in
                let revised = history.all(NeedRevised.self).filter { $0.event.need == need.event.need }
                var item = history.item(need.on, need.event.need, of: need.event.business)
                item.amount = revised.compactMap(\.event.heads).last ?? need.event.heads
                return item
            }
        },
        "need-businesses": SlowStatistic(kind: .distinct) { history in
            history.all(NeedLogged.self).map { history.item($0.on, $0.event.business, of: $0.event.business) }
        },
        "offers-created": SlowStatistic(kind: .distinct) { history in
            history.all(OfferCreated.self).map { history.item($0.on, offer: $0.event.offer) }
        },
        "offers-published": SlowStatistic(kind: .distinct) { history in
            history.all(OfferPublished.self).map { history.item($0.on, offer: $0.event.offer) }
        },
        "offers-started": SlowStatistic(kind: .distinct) { history in
            history.all(OfferStarted.self).map { history.item($0.event.date, offer: $0.event.offer) }
        },
        "offers-closed": SlowStatistic(kind: .distinct) { history in
            history.all(OfferClosed.self).map { history.item($0.event.date, offer: $0.event.offer) }
        },
        "offers-cancelled": SlowStatistic(kind: .distinct) { history in
            history.all(OfferCancelled.self).map { history.item($0.event.date, offer: $0.event.offer) }
        },
        "enrolments": SlowStatistic(kind: .distinct) { history in
            history.enrolments().compactMap { one in
                let seated = history.steps(one.id).first {
                    $0.event is EnrolmentRegistered || $0.event is EnrolmentPromoted
                }
                return seated.map { history.item($0.on, one.id, of: one.business) }
            }
        },
        "participants": SlowStatistic(kind: .distinct) { history in
            history.all(OfferStarted.self).flatMap { started in
                history.enrolments(in: started.event.offer).filter { history.heldSeat($0.id, on: started.event.date) }
                    .map { history.item(started.event.date, $0.person, of: $0.business) }
            }
        },
        "fill-rate": SlowStatistic(kind: .ratio) { history in
            history.all(OfferStarted.self).map { started in
                let offer = started.event.offer
                var item = history.item(started.event.date, offer: offer)
                item.amount = history.enrolments(in: offer).count { history.heldSeat($0.id, on: started.event.date) }
                item.base = history.capacity(of: offer, on: started.event.date)
                return item
            }
        },
    ]
}

extension SlowHistory {
    var contacts: [(on: CalendarDate, business: BusinessID)] {
        all(VisitRecorded.self).map { ($0.on, $0.event.business) }
            + all(NeedLogged.self).map { ($0.on, $0.event.business) }
    }

    func item(_ day: CalendarDate, _ identity: some CustomStringConvertible, of business: BusinessID?) -> SlowItem {
        SlowItem(
            on: day, identity: identity.description,
            municipality: business.map { municipality(of: $0, on: day) } ?? "",
            sector: business.map { sector(of: $0, on: day) } ?? "", size: business.map { size(of: $0, on: day) } ?? "")
    }

    func item(_ day: CalendarDate, offer: OfferID) -> SlowItem {
        SlowItem(on: day, identity: offer.description, municipality: municipality(of: offer), sector: "-", size: "-")
    }
}

// MARK: - Figures

extension SlowItem {
    func key(_ dimension: Dimension) -> String {
        switch dimension {
        case .municipality: municipality
        case .sector: sector
        case .size: size
        case .month: String(on.description.prefix(7))
        case .quarter: "\(on.description.prefix(4))-Q\((on.month + 2) / 3)"
        case .year: String(on.description.prefix(4))
        }
    }
}

extension SlowStatistic {
    /// The amount, and what it is a share of.
    func figure(_ items: [SlowItem]) -> [Int?] {
        switch kind {
        case .sum: [items.map(\.amount).reduce(0, +), nil]
        case .distinct: [Set(items.map(\.identity)).count, nil]
        case .ratio: [items.map(\.amount).reduce(0, +), items.map(\.base).reduce(0, +)]
        }
    }
}
