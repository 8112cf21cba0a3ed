import Decisions
import EventSourcing
import Events

// Who asks to be forgotten in a random history: what they did stays, and is counted as before.
extension RandomHistory {
    static func requestErasure(_ history: inout RandomHistory) -> (any Rule)? {
        let person = history.latest(\.persons, 30)?.tag
        let contact = history.latest(\.contacts, 9)?.contact.tag
        guard let subject = history.random.isOnce(in: 2) ? person : contact else { return nil }
        return RequestErasure(
            ErasureRequested(
                subject: subject, basis: history.one(of: ErasureBasis.allCases),
                requestedBy: history.one(of: ErasureRequester.allCases)))
    }

    static func deferErasure(_ history: inout RandomHistory) -> (any Rule)? {
        guard history.random.isOnce(in: 3), let subject = history.latest(\.forgotten, 3) else { return nil }
        return DeferErasure(
            ErasureDeferred(subject: subject, until: history.day.adding(days: 60), legalBasis: "arkivlova § 9"))
    }

    static func erase(_ history: inout RandomHistory) -> (any Rule)? {
        history.latest(\.forgotten, 9).map { subject in
            EraseSubject(
                SubjectErased(
                    subject: subject, stores: ["log.mdb"], sealedValues: 0,
                    keyBackupsGoneBy: history.day.adding(days: 30)))
        }
    }
}
