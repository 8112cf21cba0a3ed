import Decisions
import DomainSupport
import EventSourcing
import Events

extension RefusalCase {
    /// Rules 1, 12 and 16, and that what is spoken of must be there.
    static let general = [
        RefusalCase(
            "a retried command is not carried out again", given: [ProgrammeStarted.test(), DataImported.test(1)],
            when: RecordImport(.test(1)), once: ImportID(number: 1).tag, refused: "repeated", by: 2),
        RefusalCase(
            "tomorrow has not happened", given: [], when: RegisterPartner(.test()), on: "2026-01-01",
            refused: "date-in-future", by: nil),
        RefusalCase(
            "nothing happened before the programme",
            given: [PartnerRegistered.test(), ProgrammeStarted.test(from: "2025-02-11")], when: RegionDefined.test(),
            refused: "before-programme", by: 2),
        RefusalCase(
            "of two programmes the first to begin counts",
            given: [ProgrammeStarted.test(1, from: "2025-05-01"), ProgrammeStarted.test(2, from: "2025-03-01")],
            when: RegionDefined.test(), refused: "before-programme", by: 2),
        RefusalCase(
            "a programme starts once", given: [ProgrammeStarted.test()], when: ProgrammeStarted.test(),
            refused: "exists",
            by: 1),
        RefusalCase(
            "a partner is registered once", given: [PartnerRegistered.test()], when: PartnerRegistered.test(),
            refused: "exists", by: 1),
        RefusalCase(
            "two partners do not share a number",
            given: [PartnerRegistered.test(1), PartnerRegistered.test(2, orgnr: "999900003")],
            when: PartnerRegistered.test(3, orgnr: "999900003"), refused: "exists", by: 2),
        RefusalCase(
            "a place is registered once", given: [LocationRegistered.test()], when: LocationRegistered.test(),
            refused: "exists", by: 1),
        RefusalCase(
            "there is one business for a number",
            given: [BusinessRegistered.test(1), BusinessRegistered.test(2, orgnr: "999900011")],
            when: BusinessRegistered.test(3, orgnr: "999900011"), refused: "exists", by: 2),
        RefusalCase(
            "a business is registered once", given: [BusinessRegistered.test(1)],
            when: BusinessRegistered.test(1, orgnr: "999900011"), refused: "exists", by: 1),
        RefusalCase(
            "a parent must be registered", given: [BusinessRegistered.test(1)],
            when: BusinessRegistered.test(2, parent: 3), refused: "unknown", by: nil),
        RefusalCase(
            "an unknown business is not updated", given: [BusinessRegistered.test(1)],
            when: BusinessUpdated.test(2, .name, "Nytt"), refused: "unknown", by: nil),
        RefusalCase(
            "an unknown business is not visited", given: [BusinessRegistered.test(1)],
            when: VisitRecorded.test(1, at: 2), refused: "unknown", by: nil),
        RefusalCase(
            "an unknown partner was not along", given: [BusinessRegistered.test(1)],
            when: VisitRecorded.test(1, at: 1, partners: [7]), refused: "unknown", by: nil),
        RefusalCase(
            "a visit is recorded once", given: [BusinessRegistered.test(1), VisitRecorded.test(1)],
            when: VisitRecorded.test(1), refused: "exists", by: 2),
        RefusalCase(
            "a person is registered once", given: [PersonRegistered.test()], when: PersonRegistered.test(),
            refused: "exists", by: 1),
        RefusalCase(
            "nobody works in an unknown business", given: [], when: PersonRegistered.test(at: 1), refused: "unknown",
            by: nil),
        RefusalCase(
            "an import is noted once", given: [DataImported.test()], when: DataImported.test(), refused: "exists", by: 1
        ),
    ]
}
