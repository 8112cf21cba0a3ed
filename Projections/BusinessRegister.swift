import EventSourcing
import Events
import JSON
import ViewStorage

/// Every business with what was known of it when: from the register, from updates, and as stated on visits.
package struct BusinessRegister: View {
    package static let name = "businesses"
    package static let version = 5
    package static let title = Text(en: "Businesses", nb: "Virksomheter")

    package let businesses = ViewTable<BusinessID, BusinessRow>("businesses")
    /// Business by organisation number.
    package let numbers = ViewTable<UInt64, BusinessID>("organisation-numbers")

    /// What belongs to each parent, with the day it was registered for.
    package let establishments = ViewTable<Pair<BusinessID, BusinessID>, CalendarDate>("establishments")

    /// What was told of a business before the event that registers it: on a visit that was corrected to one registered since.
    private let early = ViewTable<Pair<BusinessID, Position>, BusinessRow.Fact>("early-facts")

    package var tables: [any AnyViewTable] { [businesses, numbers, establishments, early] }

    package var handlers: [EventHandler] {
        [
            .on(BusinessRegistered.self) { registered in
                var row = BusinessRow(registered)
                for (key, fact) in try early.rows(under: registered.event.business) {
                    row.learn(fact)
                    early.remove(key)
                }
                businesses.put(row, for: registered.event.business)
                if let number = registered.event.orgnr.flatMap({ UInt64($0.description) }) {
                    numbers.put(registered.event.business, for: number)
                }
                if let parent = registered.event.parent {
                    establishments.put(registered.day, for: Pair(parent, registered.event.business))
                }
            },
            .on(BusinessUpdated.self) { updated in
                guard let new = updated.event.new else { return }
                try learn(updated.event.business, updated, updated.event.field, new)
            },
            .on(BusinessClosed.self) { closed in
                try businesses.update(closed.event.business) { $0.endedOn = closed.event.date }
            },
            .on(BusinessMerged.self) { merged in
                try businesses.update(merged.event.business) {
                    ($0.endedOn, $0.mergedInto) = (merged.event.date, merged.event.into)
                }
            },
            .on(VisitRecorded.self) { visit in
                guard let employees = visit.event.employeesStated else { return }
                try learn(visit.event.business, visit, .employees, employees.description)
            },
        ]
    }

    private func learn<E: Event>(
        _ business: BusinessID, _ from: Recorded<E>, _ field: BusinessUpdated.Field, _ value: String
    ) throws {
        let fact = BusinessRow.Fact(on: from.day, at: from.position, field: field, value: value)
        guard try businesses.get(business) != nil else { return early.put(fact, for: Pair(business, from.position)) }
        try businesses.update(business) { $0.learn(fact) }
    }

    /// The business with the organisation number.
    package func business(numbered number: String) throws -> BusinessID? {
        try UInt64(number).flatMap { try numbers.get($0) }
    }

    /// The business and all that belong to it, directly or through another, itself first.
    package func family(of business: BusinessID) throws -> [BusinessID] {
        var family = [business]
        var next = 0
        while next < family.count {
            let own = try establishments.rows(under: family[next]).map(\.key.second)
            family += own.filter { !family.contains($0) }
            next += 1
        }
        return family
    }
}
