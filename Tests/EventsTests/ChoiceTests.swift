import EventSourcing
import Events
import Testing

@Suite struct ChoiceTests {
    static let all: [any Choice.Type] = [
        Sector.self, ProgrammeRole.self, VisitMode.self, DeliveryMode.self, OfferKind.self, PartnerKind.self,
        LocationKind.self, Funding.self, Additionality.self, Party.self,
    ]

    @Test func `every word has a title of its own in both languages`() {
        for choice in Self.all {
            let titles = titles(choice)
            #expect(titles.allSatisfy { !$0.en.isEmpty && !$0.nb.isEmpty }, "\(choice)")
            #expect(Set(titles.map(\.en)).count == titles.count, "\(choice)")
            #expect(Set(titles.map(\.nb)).count == titles.count, "\(choice)")
        }
    }

    private func titles<C: Choice>(_ choice: C.Type) -> [Text] { C.allCases.map(\.title) }
}
