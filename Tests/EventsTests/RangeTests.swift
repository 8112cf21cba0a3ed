import EventSourcing
import Events
import Testing

@Suite struct RangeTests {
    @Test func `levels go from 2 to 8, the lower first`() {
        let made = (0...10).flatMap { min in (0...10).map { (min, $0) } }
            .filter { LevelRange(min: $0.0, max: $0.1) != nil }
        #expect(made.count == 28)
        #expect(made.allSatisfy { 2 <= $0.0 && $0.0 <= $0.1 && $0.1 <= 8 })
    }

    @Test(arguments: Credits.Unit.allCases)
    func `credits come in halves, up to ten years of study`(unit: Credits.Unit) {
        for hundredths in [0, 50, 750, 6000, 60_000] {
            #expect(Credits(hundredths: hundredths, unit: unit)?.hundredths == hundredths)
        }
        for hundredths in [-50, 1, 25, 725, 60_050] {
            #expect(Credits(hundredths: hundredths, unit: unit) == nil)
        }
    }

    @Test func `credits of two kinds are not the same`() {
        #expect(
            Credits(hundredths: 750, unit: .studiepoeng) != Credits(hundredths: 750, unit: .fagskolepoeng))
    }
}
