import Decisions
import DomainSupport
import EventSourcing
import Events
import Testing

@Suite struct RulebookTests {
    @Test func `every type of event has one rule`() {
        let ruled = Rulebook.all.map { asked($0) }
        let all = Set(Catalogue.all.map { $0.type })
        #expect(all.subtracting(ruled).sorted() == [], "add a rule to Sources/Decisions/Rulebook.swift")
        #expect(ruled.count == Set(ruled).count && Set(ruled).isSubset(of: all))
    }

    @Test func `the rule of an event is the one of its type`() {
        #expect(Rulebook.rule(for: NeedLogged.test()) is LogNeed)
        #expect(Rulebook.rule(for: EnrolmentRegistered.test()) is RegisterEnrolment)
        #expect(Rulebook.rule(for: OfferCapacityChanged.test(1, 2)) is ChangeCapacity)
    }

    private func asked<R: Rule>(_ rule: R.Type) -> EventType { R.Asked.type }
}
