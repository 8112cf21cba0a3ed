import EventSourcing
import Foundation
import Testing

@Suite struct RefusalTests {
    static let cases =
        RefusalCase.general + RefusalCase.needs + RefusalCase.offers + RefusalCase.enrolments + RefusalCase.businesses
        + RefusalCase.sessions + RefusalCase.work + RefusalCase.amendments + RefusalCase.matches
        + RefusalCase.erasures + RefusalCase.dates

    @Test(arguments: cases)
    func `what is refused is refused by its rule, in both languages, with the event in the way`(
        refusal: RefusalCase
    ) throws {
        try Given(refusal.given).when(refusal.asked, on: refusal.day, once: refusal.once)
            .refused(refusal.rule, by: refusal.inTheWay)
    }

    /// Reads the sources, so that a rule that is added is missed here.
    @Test func `every rule that can refuse is provoked by a case`() throws {
        let tested = Set(Self.cases.map(\.rule))
        let named = try rulesInSources()
        #expect(named.count > 20)
        #expect(named.subtracting(tested).sorted() == [], "add a RefusalCase for each")
        #expect(tested.subtracting(named).sorted() == [], "no source gives these")
    }

    private func rulesInSources() throws -> Set<String> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appending(path: "Sources/Decisions")
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var rules: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /Refusal\(\s*"([a-z-]+)"/) { rules.insert(String(match.1)) }
            for match in text.matches(
                of: /extension Refusal \{\s*(?:\/\/\/[^\n]*\s*)*package static let \w+ = "([a-z-]+)"/)
            {
                rules.insert(String(match.1))
            }
        }
        return rules
    }
}
