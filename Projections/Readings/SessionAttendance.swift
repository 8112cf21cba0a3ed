import EventSourcing
import Events
import ViewStorage

extension ProgrammeViews {
    /// Who held a seat on the day of the session and is not recorded for it yet, the first who came first.
    package func expected(at session: SessionRow) throws -> [(id: EnrolmentID, row: EnrolmentRow)] {
        guard let offer = try offers.offers.get(session.offer) else { return [] }
        let recorded = Set(try sessions.attendance.rows(under: session.session).map(\.key.second))
        return try offers.enrolments(of: offer, Set(EnrolmentRow.Status.allCases)).filter { id, row in
            row.heldSeat(on: session.on) && !recorded.contains(id)
        }
    }
}

extension EnrolmentRow {
    /// Whether the person held a seat on the day; one who left on that very day, or was done, did.
    package func heldSeat(on day: CalendarDate) -> Bool {
        guard let seated = seatedOn, seated <= day else { return false }
        let left = changes.last { $0.status != .seated && $0.status != .waiting && $0.on >= seated }
        return left.map { day <= $0.on } ?? (status == .seated)
    }
}
