import EventSourcing
import JSON

/// Every type of event there is.
package enum Catalogue {
    package static let all: [any Event.Type] = [
        ProgrammeStarted.self,
        RegionDefined.self,
        ActorRegistered.self,
        ActorDeactivated.self,
        PartnerRegistered.self,
        LocationRegistered.self,
        BusinessRegistered.self,
        BusinessUpdated.self,
        BusinessMerged.self,
        BusinessClosed.self,
        ContactRegistered.self,
        ContactRetired.self,
        OutreachAttempted.self,
        VisitRecorded.self,
        ArenaHeld.self,
        NeedLogged.self,
        NeedRevised.self,
        NeedWithdrawn.self,
        NeedReopened.self,
        NeedCovered.self,
        OfferCreated.self,
        OfferPublished.self,
        OfferRevised.self,
        OfferCapacityChanged.self,
        OfferStarted.self,
        OfferClosed.self,
        OfferCancelled.self,
        SessionScheduled.self,
        SessionMoved.self,
        SessionCancelled.self,
        PersonRegistered.self,
        EnrolmentRegistered.self,
        EnrolmentWaitlisted.self,
        EnrolmentPromoted.self,
        AttendanceRecorded.self,
        EnrolmentCancelled.self,
        EnrolmentWithdrawn.self,
        EnrolmentCompleted.self,
        EnrolmentNotCompleted.self,
        FeedbackRecorded.self,
        TimeLogged.self,
        TravelLogged.self,
        CostRecorded.self,
        FollowupPlanned.self,
        FollowupDone.self,
        FollowupDropped.self,
        EventCorrected.self,
        EventVoided.self,
        ErasureRequested.self,
        ErasureDeferred.self,
        SubjectErased.self,
        ReportLocked.self,
        DataImported.self,
        KeyRotated.self,
        LogAnchored.self,
        RollbackAccepted.self,
        MatchProposed.self,
        MatchAccepted.self,
        MatchRejected.self,
        ReferenceLoaded.self,
    ]

    /// The types whose events amend others.
    package static let amending: [any AmendingEvent.Type] = [EventCorrected.self, EventVoided.self]

    private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.type, $0) })

    /// The type of event with the stored name.
    package static func type(named name: EventType) -> (any Event.Type)? { byName[name] }

    /// Reads an event's data.
    ///
    /// - Parameter strict: whether a field that the type does not know is an error.
    /// - Throws: `JSONError`; its path is `type` or `dataschema` for a type or a version that is not known.
    package static func read(
        _ type: EventType, version: Int, data: Span<UInt8>, strict: Bool
    ) throws(JSONError) -> any Event {
        guard let known = byName[type] else {
            throw JSONError(.invalid(en: "a known event type", nb: "en kjent hendelsestype"), path: "type")
        }
        guard 1...known.version ~= version else {
            let (first, last) = ("\(type)/1", "\(type)/\(known.version)")
            throw JSONError(.invalid(en: "\(first) to \(last)", nb: "\(first) til \(last)"), path: "dataschema")
        }
        return try known.init(json: data, version: version, strict: strict)
    }
}
