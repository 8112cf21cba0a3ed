import EventSourcing
import Events
import JSON
import ViewStorage

/// Every business with what was known of it when: from the register, from updates, and as stated on visits.
package struct BusinessRegister: View {
    package static let name = "businesses"
    package static let version = 3
    package static let title = Text(en: "Businesses", nb: "Virksomheter")

    package let businesses = ViewTable<BusinessID, BusinessRow>("businesses")
    /// Business by organisation number.
    package let numbers = ViewTable<UInt64, BusinessID>("organisation-numbers")

    package var tables: [any AnyViewTable] { [businesses, numbers] }

    package var handlers: [EventHandler] {
        [
            .on(BusinessRegistered.self) { registered in
                businesses.put(BusinessRow(registered), for: registered.event.business)
                if let number = registered.event.orgnr.flatMap({ UInt64($0.description) }) {
                    numbers.put(registered.event.business, for: number)
                }
            },
            .on(BusinessUpdated.self) { updated in
                try learn(updated.event.business, updated, updated.event.field, updated.event.new)
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
        try businesses.update(business) {
            $0.learn(BusinessRow.Fact(on: from.day, at: from.position, field: field, value: value))
        }
    }

    /// The business with the organisation number.
    package func business(numbered number: String) throws -> BusinessID? {
        try UInt64(number).flatMap { try numbers.get($0) }
    }
}
