import EventSourcing
import Events

/// Until when businesses have been: closed, or merged into another.
package struct KnownBusiness: Sendable {
    private var ends: [BusinessID: (on: CalendarDate, at: Position)] = [:]

    /// What ended the businesses, if anything did.
    static func endings(of businesses: [BusinessID]) -> Query {
        Query(businesses.map { Query.Item(types: [BusinessClosed.type, BusinessMerged.type], tags: [$0.tag]) })
    }

    mutating func apply(_ event: RecordedEvent) throws {
        if let closed = try event.decode(as: BusinessClosed.self) {
            ends[closed.business] = (closed.date, event.position)
        } else if let merged = try event.decode(as: BusinessMerged.self) {
            ends[merged.business] = (merged.date, event.position)
        }
    }

    /// Refuses if the business was no more on the day.
    func requireOpen(_ business: BusinessID, on day: CalendarDate) throws(Refusal) {
        guard let end = ends[business], day > end.on else { return }
        throw Refusal(
            "business-closed",
            Text(
                en: "The business closed or was merged on \(end.on), before \(day).",
                nb: "Virksomheten ble nedlagt eller slått sammen \(end.on), før \(day)."),
            inTheWay: end.at)
    }

    /// Refuses if the business has ended at all.
    func requireNotEnded(_ business: BusinessID) throws(Refusal) {
        guard let end = ends[business] else { return }
        throw Refusal(
            "business-closed",
            Text(
                en: "The business closed or was merged on \(end.on) already.",
                nb: "Virksomheten ble allerede nedlagt eller slått sammen \(end.on)."),
            inTheWay: end.at)
    }
}
