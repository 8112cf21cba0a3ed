import EventSourcing
import Events

/// The rule of each event type: whatever way an event comes in, it is decided by the same page.
package enum Rulebook {
    package static let all: [any Rule.Type] = [
        StartProgramme.self, DefineRegion.self, RegisterPartner.self, RegisterLocation.self,
        RegisterActor.self, DeactivateActor.self,
        RegisterBusiness.self, UpdateBusiness.self, MergeBusiness.self, CloseBusiness.self, RegisterContact.self,
        RetireContact.self, AttemptOutreach.self, RecordVisit.self, HoldArena.self,
        LogNeed.self, ReviseNeed.self, WithdrawNeed.self, ReopenNeed.self, CoverNeed.self,
        CreateOffer.self, PublishOffer.self, ReviseOffer.self, ChangeCapacity.self, StartOffer.self, CloseOffer.self,
        CancelOffer.self,
        RegisterPerson.self, RegisterEnrolment.self, WaitlistEnrolment.self, PromoteEnrolment.self,
        CancelEnrolment.self, WithdrawEnrolment.self, CompleteEnrolment.self, EndEnrolment.self,
        ScheduleSession.self, MoveSession.self, CancelSession.self, RecordAttendance.self, RecordFeedback.self,
        LogTime.self, LogTravel.self, RecordCost.self, PlanFollowup.self, FinishFollowup.self, DropFollowup.self,
        ProposeMatch.self, AcceptMatch.self, RejectMatch.self, LoadReference.self,
        RecordImport.self, CorrectEvent.self, VoidEvent.self, LockReport.self,
        RequestErasure.self, DeferErasure.self, EraseSubject.self,
        RotateKey.self, AnchorLog.self, AcceptRollback.self,
    ]

    /// The rule that decides whether the event may be appended as it is; `nil` if its type has none.
    package static func rule(for event: any Event) -> (any Rule)? {
        byType[type(of: event).type].flatMap { make($0, event) }
    }

    private static let byType = Dictionary(uniqueKeysWithValues: all.map { (eventType($0), $0) })

    private static func eventType<R: Rule>(_ rule: R.Type) -> EventType { R.Asked.type }

    private static func make<R: Rule>(_ rule: R.Type, _ event: any Event) -> (any Rule)? {
        (event as? R.Asked).map(R.init)
    }
}
