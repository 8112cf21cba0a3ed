import Testing

@Suite struct ConformanceTests {
    @Test(arguments: Rule.all) func `the log keeps the rule`(_ rule: Rule) throws {
        try rule.check { try RealLog() }
    }

    @Test(arguments: Rule.all) func `a log that is right keeps the rule`(_ rule: Rule) throws {
        try rule.check { MemoryLog() }
    }

    @Test(arguments: Fault.allCases) func `a wrong log is found out`(_ fault: Fault) {
        #expect(Self.broken[fault]?.isEmpty == false, "no rule fails a log that \(fault.rawValue)")
    }

    @Test func `each rule finds out some wrong log`() {
        let broken = Set(Self.broken.values.joined())
        let idle = Rule.all.map(\.name).filter { !broken.contains($0) }
        #expect(idle.isEmpty)
    }

    @Test func `no two rules have one name`() {
        #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
    }

    /// The rules that a log with the fault does not keep.
    private static let broken: [Fault: [String]] = Dictionary(
        uniqueKeysWithValues: Fault.allCases.map { fault in
            let rules = fault.isAboutIsolation ? Rule.all : Rule.alone
            return (fault, rules.filter { !$0.isKept { MemoryLog(fault) } }.map(\.name))
        })
}

extension Rule {
    fileprivate func isKept(by make: () throws -> any LogUnderTest) -> Bool {
        do { try check(make) } catch { return false }
        return true
    }
}
