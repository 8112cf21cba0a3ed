import EnduranceSupport
import TestSupport
import Testing

/// The disk says no. `tools/crash` lets every write and every sync fail; here it is some of each.
@Suite(.serialized) struct FaultTests {
    @Test(arguments: ["append", "rebuild", "import", "export", "backup", "erase"], Faults.Kind.allCases)
    func `it says so in one line, has lost nothing, and works when the disk does`(
        work: String, kind: Faults.Kind
    ) throws {
        let directory = try TemporaryDirectory()
        let template = try MadeTemplate.template.get()
        let job = try #require(Job.all(template).first { $0.name == work })
        // Others in each run, so that all have their turn.
        let step = work == "erase" ? 16 : 8
        let first = Int.random(in: 1...(work == "rebuild" && kind == .syncFails ? 5 : step))
        let last = work == "append" ? 24 : 1_000
        let faults = Faults(try BuiltShim.shim.get(), in: directory.path)
        let result = try faults.run(job, kind, stride(from: first, through: last, by: step))
        #expect(result.problems.isEmpty, "from number \(first)")
        #expect(result.failures > 0, "from number \(first)")
    }
}
