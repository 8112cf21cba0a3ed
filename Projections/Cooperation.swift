import EventSourcing
import Events
import JSON
import ViewStorage

/// What each partner takes part in, and when it last did.
package struct Cooperation: View {
    package static let name = "cooperation"
    package static let version = 1
    package static let title = Text(en: "Cooperation", nb: "Samarbeid")

    package let partners = ViewTable<PartnerID, CooperationRow>("cooperation")

    package var tables: [any AnyViewTable] { [partners] }

    package var handlers: [EventHandler] {
        [
            .on(VisitRecorded.self) { visit in
                for partner in visit.event.partners { try note(partner, visit.day) { $0.visits += 1 } }
            },
            .on(ArenaHeld.self) { arena in
                for partner in arena.event.partners { try note(partner, arena.day) { $0.arenas += 1 } }
            },
            .on(OfferCreated.self) { offer in try note(offer.event.provider, offer.day) { $0.offers += 1 } },
        ]
    }

    private func note(_ partner: PartnerID, _ day: CalendarDate, _ count: (inout CooperationRow) -> Void) throws {
        var row = try partners.get(partner) ?? CooperationRow(last: day)
        count(&row)
        row.last = max(row.last, day)
        partners.put(row, for: partner)
    }
}

/// How often a partner came along on visits, met at arenas and provided offers, and the last day it did.
package struct CooperationRow: JSONReadable, JSONWritable {
    package fileprivate(set) var visits = 0
    package fileprivate(set) var arenas = 0
    package fileprivate(set) var offers = 0
    package fileprivate(set) var last: CalendarDate
}

extension CooperationRow {
    package init(from reader: inout JSONReader) throws(JSONError) {
        self = try reader.readObject { (row) throws(JSONError) in
            CooperationRow(
                visits: try row.take("visits"), arenas: try row.take("arenas"), offers: try row.take("offers"),
                last: try row.take("last"))
        }
    }

    package func write(to writer: inout JSONWriter) {
        writer.writeObject { row in
            row.put("visits", visits)
            row.put("arenas", arenas)
            row.put("offers", offers)
            row.put("last", last)
        }
    }
}
