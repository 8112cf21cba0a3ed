import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    private static let contact = ContactID(number: 1).tag
    private static let requested = ErasureRequested(
        subject: contact, basis: .consentWithdrawn, requestedBy: .subject)
    private static let erased = SubjectErased(
        subject: contact, stores: ["log.mdb"], sealedValues: 1, keyBackupsGoneBy: "2025-03-10")
    private static let known: [any Event] = [BusinessRegistered.test(1), ContactRegistered.test(1)]

    private static func deferred(until day: CalendarDate) -> ErasureDeferred {
        ErasureDeferred(subject: contact, until: day, legalBasis: "arkivlova § 9")
    }

    private static func noted(about subject: EventSourcing.Tag?) -> OutreachAttempted {
        OutreachAttempted(
            business: 1, channel: .phone, outcome: .answered, note: Personal("ringte tilbake", about: subject))
    }

    /// Rule 11, and how an erasure goes: asked for, perhaps deferred, carried out once.
    static let erasures =
        [
            RefusalCase("nobody unknown is forgotten", given: [], when: requested, refused: "unknown", by: nil),
            RefusalCase(
                "an erasure is requested once", given: known + [requested], when: requested,
                refused: "erasure-requested",
                by: 3),
            RefusalCase(
                "nothing is erased that nobody asked for", given: known, when: erased, refused: "erasure-not-requested",
                by: nil),
            RefusalCase(
                "nothing is deferred that nobody asked for", given: known, when: deferred(until: "2025-12-31"),
                refused: "erasure-not-requested", by: nil),
            RefusalCase(
                "an erasure waits until its day is over",
                given: known + [requested, deferred(until: "2025-02-10")], when: erased, refused: "erasure-deferred",
                by: 4),
            RefusalCase(
                "nothing is deferred to a day that is over", given: known + [requested],
                when: deferred(until: "2025-02-09"), refused: "erasure-deferred-to-the-past", by: nil),
            RefusalCase(
                "a subject is erased once", given: known + [requested, erased], when: erased, refused: "subject-erased",
                by: 4),
            RefusalCase(
                "what is erased is not deferred", given: known + [requested, erased],
                when: deferred(until: "2025-12-31"),
                refused: "subject-erased", by: 4),
            RefusalCase(
                "nothing personal is recorded about whom somebody asked to forget", given: known + [requested],
                when: noted(about: contact), refused: "erasure-requested", by: 3),
            RefusalCase(
                "nothing personal is recorded about whom we forgot", given: known + [requested, erased],
                when: noted(about: contact), refused: "subject-erased", by: 4),
            RefusalCase(
                "a remark that names nobody is about the business, and refused as well",
                given: known + [
                    ErasureRequested(
                        subject: BusinessID(number: 1).tag, basis: .objection, requestedBy: .subject)
                ],
                when: noted(about: nil), refused: "erasure-requested", by: 3),
        ] + named

    private static let person = PersonID(number: 1).tag
    private static let forgotten: [any Event] = [
        PersonRegistered.test(1), PersonRegistered.test(2), PartnerRegistered.test(), OfferCreated.test(),
        OfferPublished.test(),
    ]
    private static let personRequested = ErasureRequested(subject: person, basis: .objection, requestedBy: .subject)
    private static let personErased = SubjectErased(
        subject: person, stores: ["log.mdb"], sealedValues: 1, keyBackupsGoneBy: "2025-03-10")

    /// Events in which nothing is personal, but somebody is named.
    private static let named = [
        RefusalCase(
            "nobody enrols whom somebody asked to forget", given: forgotten + [personRequested],
            when: EnrolmentRegistered.test(), refused: "erasure-requested", by: 6),
        RefusalCase(
            "nobody enrols whom we forgot", given: forgotten + [personRequested, personErased],
            when: EnrolmentRegistered.test(), refused: "subject-erased", by: 7),
        RefusalCase(
            "nobody whom we forgot gets a seat", given: forgotten + [EnrolmentRegistered.test(), personRequested],
            when: EnrolmentCompleted.test(), refused: "erasure-requested", by: 7),
    ]
}
